/// What the system told the program by a signal.
public enum TerminalSignal: Hashable, Sendable {
    /// The process had been stopped and goes on; the screen shows the last frame again.
    case resumed
    /// The program shall put things in order and leave, within two seconds; told once.
    case terminate(TerminationSignal)
}
