/// What the terminal's thread shall do after a wake-up.
public enum Next: Hashable, Sendable {
    /// Sleep until something happens, for so long at most; without a limit when nil.
    case wait(Duration?)
    /// Give the terminal back and end.
    case leave
}
