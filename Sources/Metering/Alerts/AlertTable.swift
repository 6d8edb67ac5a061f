/// All alerts. The rules for Prometheus and the article on alerts are made of these rows.
public enum AlertTable {
    /// In the order of the rules' file.
    public static let rows: [Alert] = limits + service + client

    private static let limits: [Alert] = [
        Alert(
            name: "GitHubRateLimitExhausted",
            severity: .page,
            expression: #"\#(Metric.rateLimitState.sampleName){state="exhausted"} == 1"#,
            duration: "1m",
            summary: "The limit {{ $labels.resource }} of {{ $labels.credential }} is used up.",
            action: """
                See who used it (the requests by caller), and whether others use the same credential (the foreign use). \
                Calls wait until the reset and need no help; raise the reserve if critical calls wait too.
                """
        ),
        Alert(
            name: "GitHubRateLimitEmptiesSoon",
            severity: .warning,
            expression: "\(Metric.emptiesAt.sampleName) - time() < 900",
            duration: "5m",
            summary:
                "At this rate {{ $labels.resource }} of {{ $labels.credential }} is empty in {{ $value | humanizeDuration }}, before its reset.",
            action: """
                Slow down or stop the caller with the highest rate, use conditional requests, or move work behind the \
                reset. Low and normal calls are paced already.
                """
        ),
        Alert(
            name: "GitHubSecondaryLimit",
            severity: .page,
            expression: "increase(\(Metric.secondaryHits.sampleName)[10m]) > 3",
            duration: "0m",
            summary: "A secondary limit refused {{ $labels.credential }} again and again.",
            action: """
                Going on risks a ban. Lower requestQueue.maxInFlight and the points a minute, space out writes, and look \
                for another program with the same credential.
                """
        ),
    ]

    private static let service: [Alert] = [
        Alert(
            name: "GitHubCircuitBreakerOpen",
            severity: .page,
            expression: #"\#(Metric.breakerState.sampleName){state=~"open|forced_open"} == 1"#,
            duration: "1m",
            summary: "The circuit breaker of {{ $labels.route_class }} is {{ $labels.state }}.",
            action: """
                Look at GitHub's status page and at the last failures. It probes by itself; one that an operator holds \
                open stays so until it is released (key b, then a).
                """
        ),
        Alert(
            name: "GitHubFailureShareHigh",
            severity: .warning,
            expression: """
                sum(rate(\(Metric.failures.sampleName)[10m])) / sum(rate(\(Metric.requests.sampleName)[10m])) > 0.1
                """,
            duration: "10m",
            summary: "{{ $value | humanizePercentage }} of the calls end without an answer.",
            action: """
                Tell server errors from network failures by their counters. Server errors are GitHub's to mend; network \
                failures are usually a proxy's or a name server's.
                """
        ),
        Alert(
            name: "GitHubResponseTimeHigh",
            severity: .warning,
            expression: "\(Metric.responseTimeP95.sampleName) > 5000",
            duration: "10m",
            summary: "One answer in twenty of {{ $labels.route_class }} takes longer than 5 s.",
            action: """
                Ask for smaller pages and less of GraphQL at once. Where time-outs follow, raise the request's time-out \
                rather than the number of attempts.
                """
        ),
        Alert(
            name: "GitHubDataStale",
            severity: .warning,
            expression: "time() - \(Metric.lastAnswer.sampleName) > 300",
            duration: "5m",
            summary: "GitHub has not answered for {{ $value | humanizeDuration }}; all figures are old.",
            action:
                "See whether the client runs, is paused, or cannot reach GitHub: its health page tells which."
        ),
    ]

    private static let client: [Alert] = [
        Alert(
            name: "GitHubQueueAgeHigh",
            severity: .warning,
            expression: #"\#(Metric.queueOldest.sampleName){priority=~"critical|high"} > 120"#,
            duration: "2m",
            summary:
                "A call of priority {{ $labels.priority }} has waited for {{ $value | humanizeDuration }}.",
            action: """
                See what it waits for (the waits by reason). Raise the reserve, lower what fills the queue, or resume the \
                queue if somebody paused it.
                """
        ),
        Alert(
            name: "GitHubAuditFailing",
            severity: .page,
            expression: "\(Metric.auditFailing.sampleName) == 1",
            duration: "1m",
            summary: "Audit records cannot be written.",
            action:
                "Free space where the audit lies, or mend its permissions. Calls go on meanwhile, unrecorded."
        ),
    ]
}
