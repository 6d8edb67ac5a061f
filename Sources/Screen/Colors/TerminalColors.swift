/// What the environment and the terminal's description say about colours.
public struct TerminalColors: Hashable, Sendable {
    /// `NO_COLOR`; nil where unset.
    public var noColor: String?
    /// `TERM`; nil where unset.
    public var term: String?
    /// `COLORTERM`; nil where unset.
    public var colorTerm: String?
    /// Whether a description with 24-bit colour exists for the terminal.
    public var hasDirectColor: Bool
    /// `colors` of the terminal's description; 0 where it has none.
    public var count: Int

    public init(noColor: String?, term: String?, colorTerm: String?, hasDirectColor: Bool, count: Int) {
        self.noColor = noColor
        self.term = term
        self.colorTerm = colorTerm
        self.hasDirectColor = hasDirectColor
        self.count = count
    }
}
