/// What widgets are drawn with: the theme's styles and the set of symbols.
public struct Look: Hashable, Sendable {
    public var theme: Theme
    public var symbols: Symbols

    public init(theme: Theme, symbols: Symbols) {
        self.theme = theme
        self.symbols = symbols
    }

    public subscript(role: Role) -> Style { theme[role] }

    /// The look on the background of a role: every role that has none of its own takes it.
    public func over(_ role: Role) -> Look {
        Look(theme: theme.over(role), symbols: symbols)
    }
}
