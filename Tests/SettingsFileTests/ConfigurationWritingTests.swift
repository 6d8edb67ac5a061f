import Resilience
import Testing

@testable import SettingsFile

@Suite struct ConfigurationWritingTests {
    private func saved(_ text: String, _ values: [(String, String)]) throws -> String {
        let file = try ConfigurationFile(text: text, name: "config.toml")
        return try file.text(
            setting: values.map { SettingAssignment(path: $0, text: $1, origin: .operator) }
        )
    }

    @Test func `a value is replaced where it stands, comments and order stay`() throws {
        let text = """
            # mine
            [retry]          # calm
              maxAttempts=4    # was 5

            [rateLimit]
            reservePercentage = "10%"   # "ten"
            enabled = true

            """
        let new = try saved(text, [("rateLimit.reservePercentage", "25%"), ("retry.maxAttempts", "2")])
        #expect(
            new
                == text.replacing("maxAttempts=4", with: "maxAttempts=2").replacing("\"10%\"", with: "25")
        )
    }

    @Test func `a value that isn't there joins its section`() throws {
        let new = try saved(
            "[rateLimit]\nenabled = true\n\n[retry]\n",
            [("rateLimit.reservePercentage", "5%")]
        )
        #expect(new == "[rateLimit]\nenabled = true\nreservePercentage = 5\n\n[retry]\n")
    }

    @Test func `an empty section and a missing one get the value`() throws {
        #expect(
            try saved("[retry] # none yet\n", [("retry.maxAttempts", "3")])
                == "[retry] # none yet\nmaxAttempts = 3\n"
        )
        #expect(try saved("", [("retry.maxAttempts", "3")]) == "[retry]\nmaxAttempts = 3\n")
        #expect(
            try saved("# hello", [("retry.maxAttempts", "3")]) == "# hello\n\n[retry]\nmaxAttempts = 3\n"
        )
    }

    @Test func `dotted keys and tables in a line are kept as they are`() throws {
        #expect(
            try saved("retry.maxAttempts = 3 # x\n", [("retry.maxAttempts", "4")])
                == "retry.maxAttempts = 4 # x\n"
        )
        #expect(
            try saved("retry = { maxAttempts = 3 }\n", [("retry.maxAttempts", "4")])
                == "retry = { maxAttempts = 4 }\n"
        )
    }

    @Test func `a list over several lines is replaced whole`() throws {
        let path = SettingsTable.rows.first { if case .statuses = $0.defaultValue { true } else { false } }
        let row = try #require(path)
        let new = try saved(
            "[\(row.section)]\n\(row.name) = [\n  500, # bad\n  502,\n] # end\n",
            [(row.path, "503")]
        )
        #expect(new == "[\(row.section)]\n\(row.name) = [503] # end\n")
    }

    @Test func `every setting of the table is written so that it is read back`() throws {
        let values = SettingsTable.rows.map { ($0.path, $0.value(in: .development).text) }
        let text = try saved("", values)
        let file = try ConfigurationFile(text: text, name: "config.toml")
        let resolved = try ResolvedSettings(preset: nil, file: file.settings, environment: [:], flags: [])
        #expect(resolved.values == Settings(preset: .development))
    }

    @Test func `what can't be put in its place is refused, and says what to write`() {
        #expect(throws: ConfigurationError.self) {
            try saved("retry.budget = 3\n", [("retry.maxAttempts", "4")])
        }
    }
}
