import TestSupport
import Testing

@testable import Screen

@Suite struct ThemeParsingTests {
    private let base = """
        kind = "light"
        background = "#101010"
        [palette]
        red = "#ff0000"
        [roles]
        bad = { fg = "red", attr = "bold" }
        [ansi16]
        bad = { fg = "bright-red" }
        [mono]
        bad = { attr = "reverse,bold" }
        """

    private func theme(_ text: String, tier: ColorTier = .trueColor) throws(ThemeError) -> Theme {
        try Theme(parsing: text, file: "dusk.toml", tier: tier) { $0 == "base" ? base : nil }
    }

    private func problems(_ text: String) -> [String] {
        do {
            return try theme(text).warnings.map { "warning \($0)" }
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `a role that isn't named takes its parent's style`() throws {
        let theme = try theme(base)
        let bad = Style(foreground: .rgb(0xFF0000), background: .rgb(0x101010), attributes: .bold)
        #expect(theme[.bad] == bad)
        #expect(theme[.stateOpen] == bad)
        #expect(theme[.text] == Style(background: .rgb(0x101010)))
        #expect(theme.kind == .light)
        #expect(theme.name == "dusk")
    }

    @Test func `each tier takes its own table`() throws {
        #expect(try theme(base, tier: .palette256)[.bad].foreground == .indexed(196))
        #expect(try theme(base, tier: .ansi16)[.bad] == Style(foreground: .indexed(9)))
        #expect(try theme(base, tier: .ansi8)[.bad] == Style(foreground: .indexed(1), attributes: .bold))
        #expect(try theme(base, tier: .mono)[.bad] == Style(attributes: [.reverse, .bold]))
    }

    @Test func `what a role doesn't say, its parent says`() throws {
        let theme = try theme(
            """
            inherits = "base"
            [roles]
            "state.open" = { fg = "#00ff00" }
            "limit.empty" = { attr = "none" }
            """
        )
        #expect(theme[.stateOpen].attributes == .bold)
        #expect(theme[.limitEmpty] == Style(foreground: .rgb(0xFF0000), background: .rgb(0x101010)))
    }

    @Test func `an heir's palette colours the roles it inherits`() throws {
        let theme = try theme("inherits = \"base\"\n[palette]\nred = \"#cc0000\"")
        #expect(theme[.bad].foreground == .rgb(0xCC0000))
    }

    @Test func `an unknown key is a warning with its line`() {
        #expect(
            problems(
                "inherits = \"base\"\n\nbackgroud = \"#000\"\n[roles]\n\"state.ajar\" = { fg = \"red\" }"
            ) == [
                "warning dusk.toml:3: backgroud: expected one of "
                    + "name, kind, inherits, background, [palette], [roles], [ansi16], [mono], got backgroud",
                "warning dusk.toml:5: roles.state.ajar.fg: expected a role, got state.ajar.fg",
            ]
        )
        #expect(
            problems("inherits = \"base\"\n[mono]\nok = { fg = \"red\" }") == [
                "warning dusk.toml:3: mono.ok.fg: expected attr, got fg"
            ]
        )
    }

    @Test func `every wrong value is told, with its line, in the order of the file`() {
        #expect(
            problems(
                """
                inherits = "base"
                kind = "gloomy"
                background = 7
                [palette]
                pink = "#ff00f"
                [roles]
                ok = { fg = "grene", attr = "bold,shiny" }
                warn = "red"
                [roles."state.half"]
                bg = "nowhere"
                """
            ) == [
                "dusk.toml:2: kind: expected \"dark\" or \"light\", got \"gloomy\"",
                "dusk.toml:3: background: expected a string, got 7",
                "dusk.toml:5: palette.pink: expected #rrggbb, terminal or a colour's name, got \"#ff00f\"",
                "dusk.toml:7: roles.ok.fg: expected #rrggbb, terminal, a colour's name or one of [palette], "
                    + "got \"grene\"",
                "dusk.toml:7: roles.ok.attr: expected bold, dim, italic, underline, reverse or none"
                    + ", got \"shiny\"",
                "dusk.toml:8: roles.warn: expected { fg, bg, attr }, got \"red\"",
                "dusk.toml:10: roles.state.half.bg: expected #rrggbb, terminal, a colour's name or one of "
                    + "[palette], got \"nowhere\"",
            ]
        )
    }

    @Test func `sixteen colours are named, never computed`() {
        #expect(
            problems("inherits = \"base\"\n[ansi16]\nok = { fg = \"#00ff00\" }") == [
                "dusk.toml:3: ansi16.ok.fg: expected terminal or one of the sixteen colours' names"
                    + ", got \"#00ff00\""
            ]
        )
    }

    @Test func `keys may be bare, quoted or dotted, and tables in brackets or braces`() throws {
        let theme = try theme(
            """
            inherits = 'base' # a comment
            roles.ok = { "fg" = "#00ff00", attr = "bold" }
            ["roles".'state.half']
            bg = "#00f"
            [ roles . warn ]
              fg="bright-red"
            """
        )
        #expect(
            theme[.ok] == Style(foreground: .rgb(0x00FF00), background: .rgb(0x101010), attributes: .bold)
        )
        #expect(theme[.stateHalf] == Style(foreground: .indexed(9), background: .rgb(0x0000FF)))
    }

    @Test func `every line that is no TOML is told`() {
        #expect(
            problems(
                "name = \"x\n[é]\nkind\n= 1\n[roles]\nok = { fg \"a\" }\nok = {} 7\nbg =\n[[a]]\nb = \"\\q\"\nc = red"
            ) == [
                "dusk.toml:1: name: expected a closing double quote; text of several lines stands in \"\"\""
                    + ", got the end of the line",
                "dusk.toml:2: expected \(key), got \"é\"",
                "dusk.toml:3: kind: expected = and a value after the key, got the end of the line",
                "dusk.toml:4: expected \(key), got \"=\"",
                "dusk.toml:6: roles.ok.fg: expected = and a value after the key, got a double quote",
                "dusk.toml:7: roles.ok: expected the end of the line, as a line holds one key and its value"
                    + ", got \"7\"",
                "dusk.toml:8: roles.bg: expected a value, such as \"text\", 12, true or [1, 2]"
                    + ", got the end of the line",
                "dusk.toml:10: a.b: expected one of \\b \\t \\n \\f \\r \\\" \\\\ \\u0000 \\U00000000; "
                    + "single quotes take \\ as it is, got another \\",
                "dusk.toml:11: a.c: expected a value; text stands in quotes, got red",
            ]
        )
    }

    private let key = "a key; one of other signs than A-Z, a-z, 0-9, _ and - stands in quotes"

    @Test(arguments: ["[é]", "[#]", "a=1979-05-27Tl07:32:00Z"])
    func `what ends other parsers of TOML is a problem like any other`(line: String) {
        #expect(problems("inherits = \"base\"\n\(line)").map { $0.prefix(12) } == ["dusk.toml:2:"])
    }

    @Test func `a key told twice is an error`() {
        #expect(
            problems("inherits = \"base\"\nname = \"a\"\nname = \"b\"") == [
                "dusk.toml:3: name: expected each key and table once: rename or remove this one, "
                    + "or the one on line 2, got \"name\" again"
            ]
        )
    }

    @Test func `two spellings of a role are the same key`() {
        #expect(
            problems("inherits = \"base\"\n[roles]\n\"state.open\".fg = \"red\"\nstate.open.fg = \"red\"")
                == [
                    "dusk.toml:4: roles.state.open.fg: expected each key once, got it again"
                ]
        )
    }

    @Test func `a problem shows the value that no theme has a use for`() {
        #expect(
            problems("inherits = \"base\"\nname = [1, 'a']\nkind = 1979-05-27\n[palette]\nred = 0xff") == [
                "dusk.toml:2: name: expected a string, got [1, \"a\"]",
                "dusk.toml:3: kind: expected a string, got 1979-05-27",
                "dusk.toml:5: palette.red: expected a string, got 255",
            ]
        )
    }

    @Test func `inheriting from nothing or from itself is an error`() {
        #expect(
            problems("name = \"x\"\ninherits = \"nobody\"") == [
                "dusk.toml:2: inherits: expected the name of a theme, got \"nobody\""
            ]
        )
        #expect(throws: ThemeError.self) {
            try Theme(parsing: "inherits = \"loop\"", file: "loop.toml", tier: .mono) { _ in
                "inherits = \"loop\""
            }
        }
    }

    @Test func `a file alone is told what it lacks for poorer terminals`() {
        #expect(
            problems("name = \"x\"") == [
                "warning dusk.toml:0: ansi16: expected a table [ansi16], or a theme to inherit it from"
                    + ", got neither",
                "warning dusk.toml:0: mono: expected a table [mono], or a theme to inherit it from"
                    + ", got neither",
            ]
        )
    }

    @Test func `no damage to a file makes reading it trap`() {
        var dice = Dice(seed: 41)
        for round in 0..<1000 {
            var bytes = Array(base.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let place = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...0x7F, using: &dice), at: place)
                }
            }
            let outcome = problems(String(decoding: bytes, as: UTF8.self))
            #expect(outcome.allSatisfy { $0.contains("dusk.toml:") }, "round \(round): \(outcome)")
        }
    }
}
