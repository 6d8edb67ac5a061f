import Resilience
import Testing

@Suite struct SettingErrorTests {
    private func sentence(
        preset: Preset? = nil,
        file: [SettingAssignment] = [],
        environment: [String: String] = [:],
        flags: [SettingAssignment] = []
    ) -> String? {
        do throws(SettingError) {
            _ = try ResolvedSettings(preset: preset, file: file, environment: environment, flags: flags)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test func `out of range, from the environment`() {
        #expect(
            sentence(environment: ["GITHUB_RATE_LIMIT_RESERVE_PERCENT": "120"]) == """
                rateLimit.reservePercentage is "120" in the environment variable GITHUB_RATE_LIMIT_RESERVE_PERCENT, \
                but allowed is 0% to 100%. Correct the variable, or unset it to get the default.
                """
        )
    }

    @Test func `wrong type, from a file`() {
        let line = SettingAssignment(
            path: "requestQueue.maxSize",
            text: "many",
            origin: .file("config.toml", line: 12)
        )
        #expect(
            sentence(file: [line]) == """
                requestQueue.maxSize is "many" in config.toml, line 12, but must be a whole number, 1 to 1000000. \
                Correct that line, or remove it to get the default.
                """
        )
    }

    @Test(arguments: [
        ("rateLimit.reservePercent", "Did you mean rateLimit.reservePercentage?"),
        ("ratelimit.reservepercentage", "Did you mean rateLimit.reservePercentage?"),
        ("reservePercentage", "Did you mean rateLimit.reservePercentage?"),
        ("retry.maxAttempt", "Did you mean retry.maxAttempts?"),
        ("colour", "`headroom config` lists all settings."),
    ])
    func `an unknown setting comes with what was likely meant`(path: String, suggestion: String) {
        let flag = SettingAssignment(path: path, text: "5", origin: .flag("--set"))
        #expect(
            sentence(flags: [flag]) == """
                There is no setting \(path), which the option --set sets to "5". \(suggestion)
                """
        )
    }

    @Test func `two settings against each other, and the one that was set is to blame`() {
        #expect(
            sentence(environment: ["HEADROOM_RETRY_BASE_DELAY_MS": "45s"]) == """
                retry.baseDelayMs is "45s" in the environment variable HEADROOM_RETRY_BASE_DELAY_MS, but must not \
                exceed retry.maxDelayMs, which is 30s (allowed is 1ms to 1m). Lower the one or raise the other.
                """
        )
        let flag = SettingAssignment(
            path: "circuitBreaker.maxOpenTimeoutMs",
            text: "1m",
            origin: .flag("--set")
        )
        #expect(
            sentence(flags: [flag]) == """
                circuitBreaker.maxOpenTimeoutMs is "1m" in the option --set, but must not fall below \
                circuitBreaker.openTimeoutMs, which is 5m (allowed is 1s to 24h). Raise the one or lower the other.
                """
        )
    }

    @Test func `what only a start can change is refused at run time`() {
        var settings = Settings()
        let error = #expect(throws: SettingError.self) {
            try SettingsTable.change("timeout.connectionTimeoutMs", to: "5s", in: &settings, from: .operator)
        }
        #expect(
            error?.sentence == """
                timeout.connectionTimeoutMs cannot become "5s" (allowed is 100ms to 5m) while the program runs, as \
                the tuner asks. Set it in the file or the environment and start again.
                """
        )
        #expect(settings == Settings())
    }
}
