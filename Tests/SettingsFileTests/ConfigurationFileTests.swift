import Resilience
import Testing

@testable import SettingsFile

@Suite struct ConfigurationFileTests {
    private func file(_ text: String) throws -> ConfigurationFile {
        try ConfigurationFile(text: text, name: "config.toml")
    }

    private func complaint(_ text: String) -> String? {
        do {
            _ = try file(text)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `every type of value is read, with its line`() throws {
        let file = try file(
            """
            preset = "development"
            [rateLimit]
            enabled = false
            reservePercentage = "15%"
            [retry]
            maxAttempts = 3
            """
        )
        #expect(file.preset == .development)
        #expect(file.settings.map(\.text) == ["false", "15%", "3"])
        #expect(file.settings[2].origin == .file("config.toml", line: 6))
        let resolved = try ResolvedSettings(
            preset: file.preset,
            file: file.settings,
            environment: [:],
            flags: []
        )
        #expect(resolved.values.rateLimit.reservePercent == 15)
    }

    @Test func `keys are one or several`() throws {
        let file = try file("[keys]\nzoom = \"F5\"\nquit = [\"q\", \"Q\"]\npause = []\n")
        #expect(file.keys.map(\.keys) == [["F5"], ["q", "Q"], []])
        #expect(file.keys[1].line == 3)
    }

    @Test func `what can't be read is told with line and reason`() {
        #expect(complaint("[rateLimit]\nenabled = maybe")?.hasPrefix("config.toml, line 2: ") == true)
        #expect(
            complaint("reserve = 3") == "config.toml, line 1: reserve stands in no section, as [rateLimit]"
        )
        #expect(complaint("preset = \"fast\"")?.contains("preset must be one of development") == true)
        #expect(complaint("[keys]\nzoom = 5")?.contains("line 2: keys are written") == true)
        #expect(complaint("[rateLimit]\nenabled = 2026-01-02")?.contains("can't be") == true)
    }
}
