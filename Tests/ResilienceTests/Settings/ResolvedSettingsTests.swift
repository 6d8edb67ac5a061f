import Resilience
import Testing

@Suite struct ResolvedSettingsTests {
    private let path = "circuitBreaker.failureThreshold"
    private let variable = "GITHUB_CIRCUIT_BREAKER_FAILURE_THRESHOLD"

    private func line(_ text: String, at line: Int = 3) -> SettingAssignment {
        SettingAssignment(path: path, text: text, origin: .file("config.toml", line: line))
    }

    private func flag(_ text: String) -> SettingAssignment {
        SettingAssignment(path: path, text: text, origin: .flag("--set"))
    }

    @Test func `option over environment over file over preset over default`() throws {
        let environment = [variable: "7"]
        let layers: [(ResolvedSettings, Int, SettingOrigin)] = [
            (ResolvedSettings(), 5, .default),
            (try resolve(.development), 3, .preset(.development)),
            (try resolve(.development, file: [line("6")]), 6, .file("config.toml", line: 3)),
            (
                try resolve(.development, file: [line("6")], environment: environment), 7,
                .environment(variable: variable)
            ),
            (
                try resolve(.development, file: [line("6")], environment: environment, flags: [flag("8")]), 8,
                .flag("--set")
            ),
        ]
        for (resolved, threshold, origin) in layers {
            #expect(resolved.values.circuitBreaker.failureThreshold == threshold)
            #expect(resolved.origin(of: path) == origin)
        }
    }

    @Test func `of two lines for one setting the later counts`() throws {
        let resolved = try resolve(nil, file: [line("6", at: 3), line("9", at: 8)])
        #expect(resolved.values.circuitBreaker.failureThreshold == 9)
        #expect(resolved.origin(of: path) == .file("config.toml", line: 8))
    }

    @Test func `empty variables and those of others are passed over`() throws {
        let resolved = try resolve(
            nil,
            environment: [variable: " ", "HOME": "/root", "HEADROOM_THEME": "dark"]
        )
        #expect(resolved == ResolvedSettings())
    }

    @Test func `two settings may change together what neither may change alone`() throws {
        let resolved = try resolve(
            nil,
            environment: ["HEADROOM_RETRY_BASE_DELAY_MS": "45s", "HEADROOM_RETRY_MAX_DELAY_MS": "60s"]
        )
        #expect(resolved.values.retry.baseDelay == .seconds(45))
    }

    @Test func `a change at run time tells old and new, and its origin is known`() throws {
        var resolved = try resolve(.highThroughput)
        let change = try resolved.change(path, to: "20", from: .operator)
        #expect(change == SettingChange(path: path, from: "10", to: "20"))
        #expect(resolved.values.circuitBreaker.failureThreshold == 20)
        #expect(resolved.origin(of: path) == .operator)
    }

    @Test func `a refused change changes nothing`() throws {
        var resolved = ResolvedSettings()
        #expect(throws: SettingError.self) {
            try resolved.change("retry.maxDelayMs", to: "1ms", from: .operator)
        }
        #expect(throws: SettingError.self) { try resolved.change(path, to: "-1", from: .operator) }
        #expect(resolved == ResolvedSettings())
    }

    private func resolve(
        _ preset: Preset?,
        file: [SettingAssignment] = [],
        environment: [String: String] = [:],
        flags: [SettingAssignment] = []
    ) throws -> ResolvedSettings {
        try ResolvedSettings(preset: preset, file: file, environment: environment, flags: flags)
    }
}
