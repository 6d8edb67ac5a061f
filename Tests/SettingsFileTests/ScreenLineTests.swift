import Resilience
import Testing

@testable import SettingsFile

@Suite struct ScreenLineTests {
    private func saved(_ text: String, _ lines: [(String, [String])]) throws -> String {
        try ConfigurationFile(text: text, name: "config.toml")
            .text(setting: lines.map { ScreenLine(name: $0.0, values: $0.1, line: 0) })
    }

    @Test func `lines of the screen are read with their places`() throws {
        let text =
            "[ui]\ntheme = \"dusk\"\nbell = false\nalertErrors = 20\n\n[ui.layouts]\nmine = [\"limits\"]\n"
        let file = try ConfigurationFile(text: text, name: "config.toml")
        #expect(
            file.screen == [
                ScreenLine(name: "theme", values: ["dusk"], line: 2),
                ScreenLine(name: "bell", values: ["false"], line: 3),
                ScreenLine(name: "alertErrors", values: ["20"], line: 4),
                ScreenLine(name: "layouts.mine", values: ["limits"], line: 7),
            ]
        )
    }

    @Test func `a line is replaced where it stands, comments and order stay`() throws {
        let text = "[ui] # mine\ntheme = \"dark\" # for the night\nbell=true\n\n[retry]\nmaxAttempts = 2\n"
        let new = try saved(text, [("theme", ["dusk"]), ("bell", ["false"])])
        #expect(
            new == text.replacing("\"dark\"", with: "\"dusk\"").replacing("bell=true", with: "bell=false")
        )
    }

    @Test func `a line that isn't there joins its section, before that of the layouts`() throws {
        let text = "[ui]\ntheme = \"dark\"\n\n[ui.layouts]\nmine = [\"limits\"]\n"
        #expect(
            try saved(text, [("range", ["15m"]), ("layouts.two", ["queue", "events"])])
                == "[ui]\ntheme = \"dark\"\nrange = \"15m\"\n\n[ui.layouts]\nmine = [\"limits\"]\n"
                + "two = [\"queue\", \"events\"]\n"
        )
    }

    @Test func `a file without the section gets it`() throws {
        #expect(try saved("", [("graphs", ["blocks"])]) == "[ui]\ngraphs = \"blocks\"\n")
        #expect(
            try saved("# hello\n", [("layouts.one", ["queue"])])
                == "# hello\n\n[ui.layouts]\none = [\"queue\"]\n"
        )
    }
}
