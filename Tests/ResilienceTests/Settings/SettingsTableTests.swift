import Resilience
import Testing

@Suite struct SettingsTableTests {
    @Test(arguments: [
        ("rateLimit.reservePercentage", "GITHUB_RATE_LIMIT_RESERVE_PERCENT"),
        ("rateLimit.throttleThresholdPercent", "GITHUB_RATE_LIMIT_THROTTLE_THRESHOLD"),
        ("circuitBreaker.failureThreshold", "GITHUB_CIRCUIT_BREAKER_FAILURE_THRESHOLD"),
        ("circuitBreaker.openTimeoutMs", "GITHUB_CIRCUIT_BREAKER_TIMEOUT_MS"),
        ("requestQueue.maxSize", "HEADROOM_REQUEST_QUEUE_MAX_SIZE"),
        ("retry.enabled", "HEADROOM_RETRY_ENABLED"),
        ("secondaryRateLimit.baseDelayMs", "HEADROOM_SECONDARY_RATE_LIMIT_BASE_DELAY_MS"),
    ])
    func `each setting has its environment variable`(path: String, variable: String) {
        #expect(SettingsTable.row(path)?.variable == variable)
    }

    @Test(arguments: [
        ("rateLimit.enabled", "true"), ("rateLimit.reservePercentage", "10%"),
        ("rateLimit.minReserveRequests", "100"), ("rateLimit.enableThrottling", "true"),
        ("rateLimit.throttleThresholdPercent", "20%"), ("rateLimit.maxThrottleDelayMs", "1m"),
        ("secondaryRateLimit.maxRetries", "3"), ("secondaryRateLimit.baseDelayMs", "1m"),
        ("circuitBreaker.failureThreshold", "5"), ("circuitBreaker.failureTimeWindowMs", "1m"),
        ("circuitBreaker.openTimeoutMs", "5m"), ("circuitBreaker.halfOpenMaxCalls", "3"),
        ("circuitBreaker.successThreshold", "0.5"), ("retry.maxAttempts", "3"), ("retry.baseDelayMs", "1s"),
        ("retry.maxDelayMs", "30s"), ("retry.multiplier", "2"),
        ("retry.retryableStatusCodes", "500,502,503,504"),
        ("timeout.requestTimeoutMs", "30s"), ("timeout.connectionTimeoutMs", "10s"),
        ("requestQueue.maxSize", "1000"), ("requestQueue.maxWaitTimeMs", "1m"),
    ])
    func `defaults are the documented ones`(path: String, text: String) {
        #expect(SettingsTable.row(path)?.defaultValue.text == text)
    }

    @Test(arguments: [
        (
            Preset.development,
            [
                "rateLimit.reservePercentage": "20%", "rateLimit.throttleThresholdPercent": "30%",
                "circuitBreaker.failureThreshold": "3", "circuitBreaker.openTimeoutMs": "1m",
                "retry.maxAttempts": "2",
                "retry.baseDelayMs": "500ms", "timeout.requestTimeoutMs": "15s",
            ]
        ),
        (.production, [:]),
        (
            .highThroughput,
            [
                "rateLimit.reservePercentage": "5%", "rateLimit.throttleThresholdPercent": "10%",
                "circuitBreaker.failureThreshold": "10", "circuitBreaker.openTimeoutMs": "3m",
                "requestQueue.maxSize": "5000", "requestQueue.maxWaitTimeMs": "5m",
            ]
        ),
    ])
    func `a preset differs from the defaults in exactly what it says`(preset: Preset, said: [String: String])
    {
        let settings = Settings(preset: preset)
        let different = SettingsTable.rows.filter { $0.value(in: settings) != $0.defaultValue }
        let texts = different.map { ($0.path, $0.value(in: settings).text) }
        #expect(Dictionary(uniqueKeysWithValues: texts) == said)
    }

    @Test func `names are unique, and every row says what it does in one sentence`() {
        #expect(Set(SettingsTable.rows.map(\.path)).count == SettingsTable.rows.count)
        #expect(Set(SettingsTable.rows.map(\.variable)).count == SettingsTable.rows.count)
        for row in SettingsTable.rows {
            #expect(row.help.hasSuffix(".") && !row.help.dropLast().contains(". "), "\(row.path)")
        }
    }

    @Test func `every value of every preset reads back from its own text, hence lies in its range`() throws {
        for row in SettingsTable.rows {
            for value in Preset.allCases.map({ row.value(in: $0) }) {
                #expect(try row.parse(value.text, from: .default) == value, "\(row.path)")
            }
        }
    }

    @Test func `every row has a value of its own`() throws {
        for row in SettingsTable.rows where row.isChangeableAtRunTime {
            var settings = Settings()
            let text = try #require(Self.otherText(of: row))
            _ = try SettingsTable.change(row.path, to: text, in: &settings, from: .operator)
            let changed = SettingsTable.rows.filter { $0.value(in: settings) != $0.defaultValue }
            #expect(changed.map(\.path) == [row.path])
        }
    }

    /// A text for another value than the default, allowed and against no order rule.
    private static func otherText(of row: Setting) -> String? {
        switch row.defaultValue {
        case .flag(let flag): flag ? "off" : "on"
        case .whole(let number): String(number + 1)
        case .percent(let percent): "\(percent + 1)%"
        case .number(let number): number == 1 ? "0.9" : String(number * 0.9 + 0.1)
        case .duration(let duration): String(Int(duration / .milliseconds(1)) + 1)
        case .statuses: "500"
        }
    }
}
