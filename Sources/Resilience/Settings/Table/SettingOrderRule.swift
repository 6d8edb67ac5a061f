/// Two times of which one must not exceed the other.
struct SettingOrderRule: Sendable {
    let smaller: String
    let larger: String

    static let all = [
        SettingOrderRule(smaller: "secondaryRateLimit.baseDelayMs", larger: "secondaryRateLimit.maxDelayMs"),
        SettingOrderRule(
            smaller: "secondaryRateLimit.trickleSpacingMs",
            larger: "secondaryRateLimit.trickleTimeMs"
        ),
        SettingOrderRule(smaller: "circuitBreaker.openTimeoutMs", larger: "circuitBreaker.maxOpenTimeoutMs"),
        SettingOrderRule(smaller: "retry.baseDelayMs", larger: "retry.maxDelayMs"),
        // A probe's verdict counts only within its lease: a service that answers nothing would never be seen to fail.
        SettingOrderRule(smaller: "timeout.requestTimeoutMs", larger: "circuitBreaker.probeLeaseMs"),
    ]

    func isBroken(in settings: Settings) -> Bool {
        guard let small = SettingsTable.row(smaller), let large = SettingsTable.row(larger) else {
            return false
        }
        if case .duration(let small) = small.value(in: settings),
            case .duration(let large) = large.value(in: settings)
        {
            return small > large
        }
        return false
    }
}
