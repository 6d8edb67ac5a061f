extension SettingsTable {
    static let rateLimit = [
        Setting(
            "rateLimit.enabled",
            .flag(\.rateLimit.isEnabled),
            help: "Holds calls back before a primary limit is used up; off only watches the limits."
        ),
        Setting(
            "rateLimit.reservePercentage",
            .percent(\.rateLimit.reservePercent, 0...100),
            variable: "GITHUB_RATE_LIMIT_RESERVE_PERCENT",
            presets: [.development: .percent(20), .highThroughput: .percent(5)],
            help: "The part of each limit that is kept for critical calls; 0 keeps nothing."
        ),
        Setting(
            "rateLimit.minReserveRequests",
            .whole(\.rateLimit.minimumReserve, 0...100_000),
            help:
                "The reserve is at least this many requests, though never more than a tenth of a small limit."
        ),
        Setting(
            "rateLimit.enableThrottling",
            .flag(\.rateLimit.isThrottlingEnabled),
            help: "Spreads what is left of a low limit over the time to its reset."
        ),
        Setting(
            "rateLimit.throttleThresholdPercent",
            .percent(\.rateLimit.throttleThresholdPercent, 0...100),
            variable: "GITHUB_RATE_LIMIT_THROTTLE_THRESHOLD",
            presets: [.development: .percent(30), .highThroughput: .percent(10)],
            help: "Low calls are spread out when no more than this part of the limit remains; 0 spreads none."
        ),
        Setting(
            "rateLimit.maxThrottleDelayMs",
            .duration(\.rateLimit.maximumThrottleDelay, .zero ... .seconds(3600)),
            help: "The longest gap that spreading leaves between two calls."
        ),
    ]
}
