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
    /// `github_api_circuit_breaker_state{route_class,state}`
    public static let breakerState = Metric(
        "github_api_circuit_breaker_state",
        .gauge,
        "1 for the state that the breaker is in, 0 for the others.",
        labels: ["route_class", "state"]
    )

    /// `github_api_circuit_breaker_calls{route_class}`
    public static let breakerCalls = MetricsTable.breaker("calls", .gauge, "Calls judged in the window.")

    /// `github_api_circuit_breaker_failures{route_class}`
    public static let breakerFailures = MetricsTable.breaker(
        "failures",
        .gauge,
        "Of the calls judged in the window, the ones that failed."
    )

    /// `github_api_circuit_breaker_trips_total{route_class}`
    public static let breakerTrips = MetricsTable.breaker("trips", .counter, "Times the breaker opened.")

    /// `github_api_circuit_breaker_refusals_total{route_class}`
    public static let breakerRefusals = MetricsTable.breaker(
        "refusals",
        .counter,
        "Calls that the breaker refused."
    )

    /// `github_api_queue_depth{priority}`
    public static let queueDepth = MetricsTable.line("depth", .gauge, "Calls that wait.")

    /// `github_api_queue_capacity`
    public static let queueCapacity = Metric("github_api_queue_capacity", .gauge, "Calls that may wait.")

    /// `github_api_queue_oldest_age_seconds{priority}`
    public static let queueOldest = MetricsTable.line(
        "oldest_age_seconds",
        .gauge,
        "How long the call that waits longest has waited; 0 where none waits."
    )

    /// `github_api_queue_paused`
    public static let queuePaused = Metric(
        "github_api_queue_paused",
        .gauge,
        "1 while an operator holds the queue."
    )

    /// `github_api_queue_wait_seconds{priority}`
    public static let queueWait = MetricsTable.line(
        "wait_seconds",
        .histogram,
        "Time from asking to the first attempt."
    )

    /// `github_api_queue_enqueued_total{priority}`
    public static let enqueued = MetricsTable.line("enqueued", .counter, "Calls that had to wait.")

    /// `github_api_queue_turned_away_total{priority}`
    public static let turnedAway = MetricsTable.line(
        "turned_away",
        .counter,
        "Calls that found the queue full."
    )

    /// `github_api_queue_evicted_total{priority}`
    public static let evicted = MetricsTable.line(
        "evicted",
        .counter,
        "Calls that made way for a more urgent one."
    )

    /// `github_api_queue_expired_total{priority}`
    public static let expired = MetricsTable.line(
        "expired",
        .counter,
        "Calls that waited past their deadline."
    )

    /// `github_api_waits_total{priority,reason}`
    public static let waits = Metric(
        "github_api_waits",
        .counter,
        "Calls that could not go at once, by the reason.",
        labels: ["priority", "reason"]
    )

    /// `github_api_waiting_to_retry`
    public static let waitingToRetry = Metric(
        "github_api_waiting_to_retry",
        .gauge,
        "Calls that wait for their next attempt."
    )

    /// `github_api_retry_tokens`
    public static let retryTokens = Metric(
        "github_api_retry_tokens",
        .gauge,
        "Retries that the budget has left."
    )

    /// `github_api_retry_tokens_limit`
    public static let retryTokensLimit = Metric(
        "github_api_retry_tokens_limit",
        .gauge,
        "Retries that a full budget holds."
    )
}
