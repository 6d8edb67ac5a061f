extension MetricsTable {
    static let breakers: [Metric] = [
        .breakerState, .breakerCalls, .breakerFailures, .breakerTrips, .breakerRefusals,
    ]

    static let queue: [Metric] = [
        .queueDepth, .queueCapacity, .queueOldest, .queuePaused, .queueWait, .enqueued, .turnedAway, .evicted,
        .expired, .waits, .waitingToRetry, .retryTokens, .retryTokensLimit,
    ]

    fileprivate static func breaker(_ name: String, _ kind: Metric.Kind, _ help: String) -> Metric {
        Metric("github_api_circuit_breaker_\(name)", kind, help, labels: ["route_class"])
    }

    fileprivate static func line(_ name: String, _ kind: Metric.Kind, _ help: String) -> Metric {
        Metric("github_api_queue_\(name)", kind, help, labels: ["priority"])
    }
}

extension Metric {
    public static let breakerState = Metric(
        "github_api_circuit_breaker_state",
        .gauge,
        "1 for the state that the breaker is in, 0 for the others.",
        labels: ["route_class", "state"]
    )

    public static let breakerCalls = MetricsTable.breaker("calls", .gauge, "Calls judged in the window.")

    public static let breakerFailures = MetricsTable.breaker(
        "failures",
        .gauge,
        "Of the calls judged in the window, the ones that failed."
    )

    public static let breakerTrips = MetricsTable.breaker("trips", .counter, "Times the breaker opened.")

    public static let breakerRefusals = MetricsTable.breaker(
        "refusals",
        .counter,
        "Calls that the breaker refused."
    )

    public static let queueDepth = MetricsTable.line("depth", .gauge, "Calls that wait.")

    public static let queueCapacity = Metric("github_api_queue_capacity", .gauge, "Calls that may wait.")

    public static let queueOldest = MetricsTable.line(
        "oldest_age_seconds",
        .gauge,
        "How long the call that waits longest has waited; 0 where none waits."
    )

    public static let queuePaused = Metric(
        "github_api_queue_paused",
        .gauge,
        "1 while an operator holds the queue."
    )

    public static let queueWait = MetricsTable.line(
        "wait_seconds",
        .histogram,
        "Time from asking to the first attempt."
    )

    public static let enqueued = MetricsTable.line("enqueued", .counter, "Calls that had to wait.")

    public static let turnedAway = MetricsTable.line(
        "turned_away",
        .counter,
        "Calls that found the queue full."
    )

    public static let evicted = MetricsTable.line(
        "evicted",
        .counter,
        "Calls that made way for a more urgent one."
    )

    public static let expired = MetricsTable.line(
        "expired",
        .counter,
        "Calls that waited past their deadline."
    )

    public static let waits = Metric(
        "github_api_waits",
        .counter,
        "Calls that could not go at once, by the reason.",
        labels: ["priority", "reason"]
    )

    public static let waitingToRetry = Metric(
        "github_api_waiting_to_retry",
        .gauge,
        "Calls that wait for their next attempt."
    )

    public static let retryTokens = Metric(
        "github_api_retry_tokens",
        .gauge,
        "Retries that the budget has left."
    )

    public static let retryTokensLimit = Metric(
        "github_api_retry_tokens_limit",
        .gauge,
        "Retries that a full budget holds."
    )
}
