extension SettingsTable {
    static let secondaryRateLimit = secondaryWaits + secondaryLedger + secondaryGate

    /// After a refusal.
    private static let secondaryWaits = [
        Setting(
            "secondaryRateLimit.enabled",
            .flag(\.secondaryRateLimit.isEnabled),
            help:
                "Counts what secondary limits count and holds calls back in time; a refusal by the service is obeyed "
                + "either way."
        ),
        Setting(
            "secondaryRateLimit.maxRetries",
            .whole(\.secondaryRateLimit.maximumStrikes, 0...20),
            help:
                "Refusals in a row that are waited out; one more ends the call, because asking on risks a ban."
        ),
        Setting(
            "secondaryRateLimit.baseDelayMs",
            .duration(\.secondaryRateLimit.baseDelay, .seconds(60) ... .seconds(3600)),
            help:
                "The wait after a refusal that names no time, doubled with each one in a row; 1m and not the 1s that "
                + "other clients use, because GitHub asks for a minute at least."
        ),
        Setting(
            "secondaryRateLimit.maxDelayMs",
            .duration(\.secondaryRateLimit.maximumDelay, .seconds(60) ... .seconds(86_400)),
            help: "The longest wait after a refusal that names no time."
        ),
        Setting(
            "secondaryRateLimit.maxRetryAfterMs",
            .duration(\.secondaryRateLimit.maximumRetryAfter, .seconds(60) ... .seconds(86_400)),
            help: "The longest retry-after of a limit that is believed."
        ),
    ]

    /// Before a refusal.
    private static let secondaryLedger = [
        Setting(
            "secondaryRateLimit.concurrency",
            .whole(\.secondaryRateLimit.concurrency, 1...1000),
            help: "Requests of one credential under way at once; GitHub allows 100."
        ),
        Setting(
            "secondaryRateLimit.pointsPerMinute",
            .whole(\.secondaryRateLimit.pointsPerMinute, 0...100_000),
            help:
                "Points a minute on one REST endpoint, of which a read costs 1 and a write 5; 0 counts but never "
                + "holds, GitHub allows 900."
        ),
        Setting(
            "secondaryRateLimit.graphqlPointsPerMinute",
            .whole(\.secondaryRateLimit.graphqlPointsPerMinute, 0...100_000),
            help: "Points a minute on GraphQL; 0 counts but never holds, GitHub allows 2000."
        ),
        Setting(
            "secondaryRateLimit.creationsPerMinute",
            .whole(\.secondaryRateLimit.creationsPerMinute, 0...10_000),
            help:
                "Issues, comments and the like created in a minute; 0 counts but never holds, GitHub allows about 80."
        ),
        Setting(
            "secondaryRateLimit.creationsPerHour",
            .whole(\.secondaryRateLimit.creationsPerHour, 0...100_000),
            help:
                "Issues, comments and the like created in an hour; 0 counts but never holds, GitHub allows about 500."
        ),
        Setting(
            "secondaryRateLimit.writeSpacingMs",
            .duration(\.secondaryRateLimit.writeSpacing, .zero ... .seconds(60)),
            help:
                "The least time between two requests that change something; 0s spaces nothing, GitHub asks for 1s."
        ),
    ]

    /// When it is over.
    private static let secondaryGate = [
        Setting(
            "secondaryRateLimit.trickleSpacingMs",
            .duration(\.secondaryRateLimit.trickleSpacing, .zero ... .seconds(60)),
            help: "The time between two calls just after a secondary limit has passed."
        ),
        Setting(
            "secondaryRateLimit.trickleTimeMs",
            .duration(\.secondaryRateLimit.trickleTime, .zero ... .seconds(600)),
            help: "How long calls stay spaced after a secondary limit has passed."
        ),
        Setting(
            "secondaryRateLimit.probeTimeMs",
            .duration(\.secondaryRateLimit.probeTime, .seconds(1) ... .seconds(600)),
            help:
                "How long the first call after a secondary limit may take before another one tries in its place."
        ),
    ]
}
