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
        let promised = [
            "dark", "light", "contrast", "deuteranopia", "tritanopia", "frost", "dusk", "paper", "phosphor",
        ]
        #expect(Self.names == promised)
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
    func `states differ for every kind of eyes`(name: String, tier: ColorTier) throws {
        let theme = try theme(name, tier)
        for states in [[Role.stateClosed, .stateHalf, .stateOpen], [.limitFull, .limitLow, .limitEmpty]] {
            let colors = states.map { Self.sight(theme[$0].foreground, in: theme) }
            for (index, color) in colors.enumerated() {
                for other in colors[(index + 1)...] {
                    #expect(color.distance(to: other) >= 0.08)
                    for eyes in ColorBlindness.allCases {
                        #expect(
                            color.seen(with: eyes).distance(to: other.seen(with: eyes)) >= 0.08,
                            "\(eyes)"
                        )
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("deuteranopia", [ColorBlindness.deuteranopia, .protanopia]), ("tritanopia", [.tritanopia]),
    ])
    func `the themes made for such eyes keep the states twice as far apart`(
        name: String,
        eyes: [ColorBlindness]
    ) throws {
        let theme = try theme(name, .trueColor)
        let states = [Role.stateClosed, .stateHalf, .stateOpen]
        for eyes in eyes {
            let colors = states.map { Self.sight(theme[$0].foreground, in: theme).seen(with: eyes) }
            #expect(colors[0].distance(to: colors[1]) >= 0.19)
            #expect(colors[1].distance(to: colors[2]) >= 0.19)
            #expect(colors[0].distance(to: colors[2]) >= 0.19)
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
