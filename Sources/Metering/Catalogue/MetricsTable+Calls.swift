extension MetricsTable {
    static let calls: [Metric] = [
        .requests, .failures, .refusals, .completed, .cancelled, .successRate, .attempts, .answers, .retries,
        .joined, .notModified, .limited, .serverErrors, .networkFailures, .responseTime, .responseTimeAverage,
        .responseTimeP50, .responseTimeP95, .responseTimeP99, .callDuration, .inFlight, .inFlightLimit,
        .lastAnswer,
    ]

    /// Who asked for what: the labels of a call.
    static let callLabels = ["credential", "resource", "route_class", "priority", "caller"]
}

extension Metric {
    /// `github_api_requests_total{credential,resource,route_class,priority,caller}`
    public static let requests = Metric(
        "github_api_requests",
        .counter,
        "Calls that callers asked for, sent or not.",
        labels: MetricsTable.callLabels
    )

    /// `github_api_failures_total{credential,resource,route_class,priority,caller}`
    public static let failures = Metric(
        "github_api_failures",
        .counter,
        "Calls that were sent and ended without a usable answer.",
        labels: MetricsTable.callLabels
    )

    /// `github_api_refusals_total{route_class,priority,reason}`
    public static let refusals = Metric(
        "github_api_refusals",
        .counter,
        "Calls that were not sent, or not again, by the client's own decision.",
        labels: ["route_class", "priority", "reason"]
    )

    /// `github_api_completed_total`
    public static let completed = Metric(
        "github_api_completed",
        .counter,
        "Calls that ended with an answer of the service, whatever its status."
    )

    /// `github_api_cancelled_total`
    public static let cancelled = Metric(
        "github_api_cancelled",
        .counter,
        "Calls that the caller or an operator took back."
    )

    /// `github_api_success_rate`
    public static let successRate = Metric(
        "github_api_success_rate",
        .gauge,
        "Share of the calls sent since start that ended with an answer, 0 to 1."
    )

    /// `github_api_attempts_total`
    public static let attempts = Metric("github_api_attempts", .counter, "Requests put on the wire.")

    /// `github_api_answers_total{route_class,status}`
    public static let answers = Metric(
        "github_api_answers",
        .counter,
        "What came of the requests on the wire, by class of status; none where no answer came.",
        labels: ["route_class", "status"]
    )

    /// `github_api_retries_total`
    public static let retries = Metric(
        "github_api_retries",
        .counter,
        "Times that a further attempt was decided on."
    )

    /// `github_api_joined_total`
    public static let joined = Metric(
        "github_api_joined",
        .counter,
        "Calls answered by the request of an identical one."
    )

    /// `github_api_not_modified_total`
    public static let notModified = Metric(
        "github_api_not_modified",
        .counter,
        "Answers 304, which cost nothing of the primary limits."
    )

    /// `github_api_limited_total{limit}`
    public static let limited = Metric(
        "github_api_limited",
        .counter,
        "Requests that a limit of the service refused.",
        labels: ["limit"]
    )

    /// `github_api_server_errors_total`
    public static let serverErrors = Metric("github_api_server_errors", .counter, "Answers 5xx.")

    /// `github_api_network_failures_total`
    public static let networkFailures = Metric(
        "github_api_network_failures",
        .counter,
        "Requests without a whole answer."
    )

    /// `github_api_response_time_seconds{route_class}`
    public static let responseTime = Metric(
        "github_api_response_time_seconds",
        .histogram,
        "Time from sending a request to the end of its answer.",
        labels: ["route_class"]
    )

    /// `github_api_response_time_avg_ms{route_class}`
    public static let responseTimeAverage = Metric(
        "github_api_response_time_avg_ms",
        .gauge,
        "Mean time of an answer since start, in milliseconds.",
        labels: ["route_class"]
    )

    /// `github_api_response_time_p50_ms{route_class}`
    public static let responseTimeP50 = percentile(50)
    /// `github_api_response_time_p95_ms{route_class}`
    public static let responseTimeP95 = percentile(95)
    /// `github_api_response_time_p99_ms{route_class}`
    public static let responseTimeP99 = percentile(99)

    /// `github_api_call_duration_seconds{priority}`
    public static let callDuration = Metric(
        "github_api_call_duration_seconds",
        .histogram,
        "Time from asking to the call's end, waits and retries included.",
        labels: ["priority"]
    )

    /// `github_api_in_flight`
    public static let inFlight = Metric("github_api_in_flight", .gauge, "Requests on the wire now.")

    /// `github_api_in_flight_limit`
    public static let inFlightLimit = Metric(
        "github_api_in_flight_limit",
        .gauge,
        "Requests that may be on the wire together."
    )

    /// `github_api_last_answer_timestamp_seconds`
    public static let lastAnswer = Metric(
        "github_api_last_answer_timestamp_seconds",
        .gauge,
        "When the service last answered."
    )

    private static func percentile(_ percent: Int) -> Metric {
        Metric(
            "github_api_response_time_p\(percent)_ms",
            .gauge,
            "Percentile \(percent) of the answers of the last five minutes, in milliseconds.",
            labels: ["route_class"]
        )
    }
}
