import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct PreferenceTests {
    private func line(_ name: String, _ values: String...) -> PreferenceLine {
        PreferenceLine(name: name, values: values, place: "config.toml, line 7")
    }

    private func read(_ lines: PreferenceLine...) throws -> Preferences { try Preferences(reading: lines) }

    @Test func `what the file says of the screen holds`() throws {
        var seat = try Operator(Samples.calm)
        let wishes = try read(
            line("layouts.oncall", "limits", "requests"),
            line("layout", "oncall"),
            line("range", "15m"),
            line("refresh", "1s")
        )
        #expect(seat.tell(.preferencesRead(wishes)) == [.refresh(every: .seconds(1))])
        #expect(seat.model.layout.panels == [.limits, .requests])
        #expect(seat.model.span == .fifteenMinutes)
        #expect(seat.model.unsavedPreferences == [])
    }

    @Test func `every preference reads what it writes`() throws {
        let preferences = Preferences()
        for preference in Preference.allCases {
            guard let text = preferences.text(of: preference) else { continue }
            let again = try read(line(preference.rawValue, text))
            #expect(again.text(of: preference) == text)
        }
    }

    @Test(arguments: [
        ("colour", ["red"], "there is no ui.colour; choose one of theme, graphs"),
        ("graphs", ["dots"], "ui.graphs can't be dots; write braille, blocks, ascii."),
        ("bell", ["loud"], "ui.bell can't be loud; write true or false."),
        ("alertErrors", ["0"], "write a share from 1% to 100%, or off."),
        ("alertLatency", ["soon"], "write a time from 1ms to 1h, or off."),
        ("range", ["5m", "1m"], "ui.range can't be 5m, 1m"),
        ("layouts.mine", ["limits", "weather"], "there is no panel weather; choose among limits, breakers"),
        ("layouts.mine", ["limits", "limits"], "limits stands twice in ui.layouts.mine; leave one out."),
        ("layouts.mine", [], "ui.layouts.mine has no panel; name at least one."),
        ("layouts.health", ["limits"], "is a layout of the program's own"),
        ("layout", ["nowhere"], "there is no layout nowhere; define it in [ui.layouts]."),
    ])
    func `what is wrong is told with its line and what to write`(name: String, values: [String], text: String)
    {
        let wrong = PreferenceLine(name: name, values: values, place: "config.toml, line 7")
        let error = #expect(throws: PreferenceError.self) { try Preferences(reading: [wrong]) }
        let told = error.map { "\($0)" } ?? ""
        #expect(told.hasPrefix("config.toml, line 7: ") && told.contains(text), "\(told)")
    }

    @Test func `save writes what was changed, and nothing else`() throws {
        var seat = try Operator(Samples.calm)
        seat.tell(.settingsRead(ResolvedSettings(), file: "config.toml"))
        seat.tell(.preferencesRead(Preferences()))
        seat.press(.character("]"), .character("+"), .character("-"), .character("-"), .character("V"))
        seat.press(.character(":"))
        seat.type("ui alertErrors 25%")
        seat.press(.enter)
        seat.press(.character(":"))
        seat.type("save")
        let effects = seat.press(.enter)
        let lines = [("graphs", "blocks"), ("range", "15m"), ("refresh", "0.5s"), ("alertErrors", "25%")]
        #expect(
            effects == [.saveSettings([], screen: lines.map { PreferenceLine(name: $0.0, values: [$0.1]) })]
        )
    }

    @Test func `a file that is edited changes what it says anew, and leaves what was chosen since`() throws {
        var seat = try Operator(Samples.calm)
        seat.tell(.preferencesRead(try read(line("range", "1m"), line("layout", "health"))))
        seat.press(.character("]"))
        #expect(seat.model.span == .fiveMinutes)
        let edited = try read(line("range", "1m"), line("layout", "traffic"), line("theme", "light"))
        #expect(seat.tell(.preferencesRead(edited)) == [.useTheme("light")])
        #expect(seat.model.span == .fiveMinutes)
        #expect(seat.model.layout == .traffic)
    }

    @Test func `the theme's file is read anew when it is saved, and a broken one changes nothing`() throws {
        var seat = try Operator(Samples.calm)
        let text = "name = \"dark\"\nkind = \"light\""
        let theme = try Theme(parsing: text, file: "dark.toml", tier: .mono, inheriting: { _ in nil })
        seat.tell(.themeChanged(theme))
        #expect(seat.frame.contains("dark was read anew"))
        seat.tell(.themeRefused(reason: "dark.toml:3: roles.ok.fg: expected a colour, got \"grene\""))
        #expect(seat.frame.contains("The theme stays as it was: dark.toml:3: roles.ok.fg"))
        #expect(seat.model.look.theme == theme)
    }

    @Test func `V draws with braille, blocks and ASCII in turn`() throws {
        var seat = try Operator(Samples.calm)
        seat.press(.character("V"))
        #expect(!seat.frame.contains("⣤") && seat.frame.contains("▅"))
        seat.press(.character("V"))
        #expect(seat.frame.utf8.allSatisfy { $0 < 128 })
        seat.press(.character("V"))
        #expect(seat.frame.contains("⣤"))
    }
}
