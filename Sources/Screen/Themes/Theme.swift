/// The style of every role, for one tier of colours.
public struct Theme: Hashable, Sendable {
    public let name: String
    public let kind: Kind
    public let tier: ColorTier
    /// What was odd in the file, but didn't stand in the way.
    public let warnings: [ThemeProblem]
    private let styles: [Role: Style]

    /// What the terminal's own background is taken to be.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case dark
        case light
    }

    init(name: String, kind: Kind, tier: ColorTier, styles: [Role: Style], warnings: [ThemeProblem]) {
        self.name = name
        self.kind = kind
        self.tier = tier
        self.styles = styles
        self.warnings = warnings
    }

    public subscript(role: Role) -> Style {
        styles[role] ?? .plain
    }

    /// The theme with the role's background under every role that lies on the screen's own.
    public func over(_ role: Role) -> Theme {
        let below = self[.background].background
        let styles = styles.mapValues { style in
            style.background == below ? style.on(self[role].background) : style
        }
        return Theme(name: name, kind: kind, tier: tier, styles: styles, warnings: warnings)
    }
}
