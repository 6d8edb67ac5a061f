/// The title of the terminal's window or tab, which the terminal keeps on a stack (xterm's window operations 22, 23).
public enum TerminalTitle {
    static let kept = "\u{1B}[22;2t"
    static let givenBack = "\u{1B}[23;2t"
    /// As it was before the program began.
    public static let restored = givenBack + kept
}
