extension SettingsTable {
    static let circuitBreaker = breakerOpening + breakerRecovery

    /// When it opens.
    private static let breakerOpening = [
        Setting(
            "circuitBreaker.enabled",
            .flag(\.circuitBreaker.isEnabled),
            help: "Stops calling a class of routes that keeps failing."
        ),
        Setting(
            "circuitBreaker.failureThreshold",
            .whole(\.circuitBreaker.failureThreshold, 0...100_000),
            variable: "GITHUB_CIRCUIT_BREAKER_FAILURE_THRESHOLD",
            presets: [.development: .whole(3), .highThroughput: .whole(10)],
            help: "Failures within the window that open it; 0 turns this rule off."
        ),
        Setting(
            "circuitBreaker.failureTimeWindowMs",
            .duration(\.circuitBreaker.failureTimeWindow, .seconds(1) ... .seconds(3600)),
            help: "The time over which calls are judged."
        ),
        Setting(
            "circuitBreaker.failureRatePercent",
            .percent(\.circuitBreaker.failureRatePercent, 0...100),
            help: "The part of failed calls within the window that opens it; 0 turns this rule off."
        ),
        Setting(
            "circuitBreaker.slowRatePercent",
            .percent(\.circuitBreaker.slowRatePercent, 0...100),
            help: "The part of slow calls within the window that opens it; 0 turns this rule off."
        ),
        Setting(
            "circuitBreaker.slowThresholdMs",
            .duration(\.circuitBreaker.slowThreshold, .milliseconds(1) ... .seconds(3600)),
            help: "A call is slow when it takes longer than this."
        ),
        Setting(
            "circuitBreaker.minimumCalls",
            .whole(\.circuitBreaker.minimumCalls, 1...100_000),
            help: "The rules about parts of calls judge no window with fewer calls."
        ),
    ]

    /// How it closes again.
    private static let breakerRecovery = [
        Setting(
            "circuitBreaker.openTimeoutMs",
            .duration(\.circuitBreaker.openTimeout, .seconds(1) ... .seconds(86_400)),
            variable: "GITHUB_CIRCUIT_BREAKER_TIMEOUT_MS",
            presets: [.development: .duration(.seconds(60)), .highThroughput: .duration(.seconds(180))],
            help: "How long it stays open the first time, doubled with each recovery that fails."
        ),
        Setting(
            "circuitBreaker.maxOpenTimeoutMs",
            .duration(\.circuitBreaker.maximumOpenTimeout, .seconds(1) ... .seconds(86_400)),
            help: "The longest it stays open."
        ),
        Setting(
            "circuitBreaker.halfOpenMaxCalls",
            .whole(\.circuitBreaker.halfOpenMaxCalls, 1...1000),
            help: "The probes that it lets through to find out whether the service has recovered."
        ),
        Setting(
            "circuitBreaker.successThreshold",
            .number(\.circuitBreaker.successThreshold, 0.01...1),
            help: "The share of the probes that must succeed to close it."
        ),
        Setting(
            "circuitBreaker.probeLeaseMs",
            .duration(\.circuitBreaker.probeLease, .seconds(1) ... .seconds(3600)),
            help: "After this time a probe without an answer gives its place to another."
        ),
        Setting(
            "circuitBreaker.jitterFactor",
            .number(\.circuitBreaker.jitter, 0...1),
            help: "The open time varies by this share up and down; 0 keeps it exact."
        ),
    ]
}
