import Resilience
import Testing

@Suite struct SettingParsingTests {
    @Test(arguments: [
        ("rateLimit.reservePercentage", "10", SettingValue.percent(10)),
        ("rateLimit.reservePercentage", " 10% ", .percent(10)),
        ("circuitBreaker.openTimeoutMs", "300000", .duration(.seconds(300))),
        ("circuitBreaker.openTimeoutMs", "90s", .duration(.seconds(90))),
        ("circuitBreaker.openTimeoutMs", "2m", .duration(.seconds(120))),
        ("circuitBreaker.openTimeoutMs", "1h", .duration(.seconds(3600))),
        ("retry.baseDelayMs", "250ms", .duration(.milliseconds(250))),
        ("rateLimit.enabled", "off", .flag(false)),
        ("rateLimit.enabled", "TRUE", .flag(true)),
        ("circuitBreaker.successThreshold", "0.75", .number(0.75)),
        ("requestQueue.maxSize", "5000", .whole(5000)),
        ("retry.retryableStatusCodes", "500, 503", .statuses([500, 503])),
    ])
    func `texts are read`(path: String, text: String, value: SettingValue) throws {
        #expect(try SettingsTable.row(path)?.parse(text, from: .operator) == value)
    }

    @Test(arguments: [
        ("rateLimit.reservePercentage", "ten"), ("rateLimit.reservePercentage", "%"),
        ("rateLimit.reservePercentage", "10.5"), ("circuitBreaker.openTimeoutMs", "5 minutes"),
        ("circuitBreaker.openTimeoutMs", "s"), ("circuitBreaker.openTimeoutMs", "-5s"),
        ("circuitBreaker.openTimeoutMs", "99999999999999999h"), ("circuitBreaker.openTimeoutMs", ""),
        ("rateLimit.enabled", "maybe"), ("requestQueue.maxSize", "1e3"),
        ("retry.retryableStatusCodes", "500,,503"), ("retry.multiplier", "two"),
    ])
    func `nonsense is a wrong type`(path: String, text: String) throws {
        let row = try #require(SettingsTable.row(path))
        let error = #expect(throws: SettingError.self) { try row.parse(text, from: .operator) }
        #expect(error?.problem == .wrongType(wanted: row.type))
    }

    @Test(arguments: [
        ("rateLimit.reservePercentage", "101", "0% to 100%"),
        ("rateLimit.reservePercentage", "-1", "0% to 100%"),
        ("secondaryRateLimit.baseDelayMs", "1000", "1m to 1h"), ("requestQueue.maxSize", "0", "1 to 1000000"),
        ("circuitBreaker.successThreshold", "nan", "0.01 to 1"), ("retry.multiplier", "0.5", "1 to 10"),
        ("retry.retryableStatusCodes", "429,500", "500 to 599"), ("retry.baseDelayMs", "0", "1ms to 1m"),
    ])
    func `what lies out of range is told with the range`(path: String, text: String, allowed: String) throws {
        let row = try #require(SettingsTable.row(path))
        let error = #expect(throws: SettingError.self) { try row.parse(text, from: .flag("--set")) }
        let expected = SettingError(
            path: path,
            text: text,
            allowed: allowed,
            origin: .flag("--set"),
            problem: .outOfRange
        )
        #expect(error == expected)
    }

    @Test(arguments: [
        (Duration.zero, "0s"), (.milliseconds(250), "250ms"), (.milliseconds(1500), "1500ms"),
        (.seconds(90), "90s"),
        (.seconds(120), "2m"), (.seconds(5400), "90m"), (.seconds(7200), "2h"),
    ])
    func `durations are written in the largest unit that needs no fraction`(duration: Duration, text: String)
    {
        #expect(SettingValue.duration(duration).text == text)
    }
}
