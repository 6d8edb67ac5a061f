import Testing
import Themes

@testable import Screen

@Suite struct BuiltInThemeTests {
    static let names = BuiltInThemes.files.map(\.name)

    private func theme(_ name: String, _ tier: ColorTier) throws -> Theme {
        let text = try #require(BuiltInThemes.text(named: name))
        return try Theme(
            parsing: text,
            file: "\(name).toml",
            tier: tier,
            inheriting: BuiltInThemes.text(named:)
        )
    }

    @Test func `the themes that were promised are there`() {
        #expect(Self.names == ["dark", "light", "contrast", "deuteranopia", "dusk", "paper", "phosphor"])
    }

    @Test(arguments: names) func `it reads without a warning and is named as its file`(name: String) throws {
        let theme = try theme(name, .trueColor)
        #expect(theme.warnings == [])
        #expect(theme.name == name)
    }

    @Test(arguments: names, ColorTier.allCases)
    func `a tier holds only colours that its terminals have`(name: String, tier: ColorTier) throws {
        let theme = try theme(name, tier)
        for role in Role.allCases {
            for color in [theme[role].foreground, theme[role].background] {
                #expect(Self.allows(color, in: tier), "\(role)")
            }
        }
    }

    @Test(arguments: names, [ColorTier.trueColor, .palette256])
    func `text is read easily`(name: String, tier: ColorTier) throws {
        let theme = try theme(name, tier)
        for theme in [theme, theme.over(.panel)] {
            for role in Role.allCases where role != .border {
                #expect(Self.contrast(of: theme[role], in: theme) >= 4.5, "\(role)")
            }
            // WCAG 2.2, 1.4.11: what isn't text needs less.
            #expect(Self.contrast(of: theme[.border], in: theme) >= 3)
        }
    }

    @Test func `high contrast reaches the highest level`() throws {
        let theme = try theme("contrast", .trueColor)
        for role in Role.allCases {
            #expect(Self.contrast(of: theme[role], in: theme) >= 7, "\(role)")
        }
    }

    @Test(arguments: names, [ColorTier.trueColor, .palette256])
    func `states differ, also for eyes that don't tell red from green`(name: String, tier: ColorTier) throws {
        let theme = try theme(name, tier)
        let colors = [Role.stateClosed, .stateHalf, .stateOpen].map {
            Self.sight(theme[$0].foreground, in: theme)
        }
        for (index, color) in colors.enumerated() {
            for other in colors[(index + 1)...] {
                #expect(color.distance(to: other) >= 0.08)
                #expect(color.withDeuteranopia.distance(to: other.withDeuteranopia) >= 0.08)
            }
        }
    }

    @Test(arguments: names, [ColorTier.ansi16, .ansi8, .mono])
    func `states differ with few colours and with none`(name: String, tier: ColorTier) throws {
        let theme = try theme(name, tier)
        for group in [
            [Role.stateClosed, .stateHalf, .stateOpen, .stateForced, .stateDisabled],
            [.limitFull, .limitLow, .limitEmpty],
        ] {
            #expect(Set(group.map { theme[$0] }).count == group.count)
        }
    }

    @Test(arguments: ["dark", "light", "deuteranopia"])
    func `the terminal's own background stays`(name: String) throws {
        for tier in ColorTier.allCases {
            #expect(try theme(name, tier)[.background].background == .terminal)
        }
    }

    private static func allows(_ color: Color, in tier: ColorTier) -> Bool {
        switch (tier, color) {
        case (_, .terminal): true
        case (.trueColor, .rgb): true
        case (.palette256, .indexed(let number)): number >= 16
        case (.ansi16, .indexed(let number)): number < 16
        case (.ansi8, .indexed(let number)): number < 8
        case (.mono, _), (.trueColor, .indexed), (_, .rgb): false
        }
    }

    private static func contrast(of style: Style, in theme: Theme) -> Double {
        sight(style.foreground, in: theme).contrast(
            with: Sight(style.background, terminal: theme.kind == .dark ? 0 : 0xFF_FFFF)
        )
    }

    private static func sight(_ foreground: Color, in theme: Theme) -> Sight {
        Sight(foreground, terminal: theme.kind == .dark ? 0xFF_FFFF : 0)
    }
}
