/// A signal that asks the program to end.
public enum TerminationSignal: Int32, Hashable, Sendable, CaseIterable {
    /// The terminal went away.
    case hangUp = 1
    /// ^C from outside: the terminal itself sends it as a key.
    case interrupt = 2
    case quit = 3
    case terminate = 15

    /// 128 + the signal's number, as shells report it.
    public var exitStatus: Int32 { 128 + rawValue }
}
