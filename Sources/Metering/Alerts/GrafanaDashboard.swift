/// A dashboard for Grafana about all that the alerts are about.
public enum GrafanaDashboard {
    /// In reading order, two in a row.
    public static let panels: [GrafanaPanel] = limits + flow + service

    private static let limits: [GrafanaPanel] = [
        panel("Left of each limit", "percentunit", "{{credential}} {{resource}}") {
            "\(Metric.remaining.sampleName) / \(Metric.rateLimit.sampleName)"
        },
        panel("Empty at this rate in", "s", "{{credential}} {{resource}}") {
            "\(Metric.emptiesAt.sampleName) - time()"
        },
        panel("Used by others, a minute", "short", "{{credential}} {{resource}}") {
            "rate(\(Metric.foreign.sampleName)[5m]) * 60"
        },
        panel("Refused by a limit, a minute", "short", "{{limit}}") {
            "rate(\(Metric.limited.sampleName)[5m]) * 60"
        },
    ]

    private static let flow: [GrafanaPanel] = [
        panel("Calls by caller", "reqps", "{{caller}}") {
            "topk(10, sum by (caller) (rate(\(Metric.requests.sampleName)[5m])))"
        },
        panel("Calls that end without an answer", "percentunit", "failed") {
            "sum(rate(\(Metric.failures.sampleName)[5m])) / sum(rate(\(Metric.requests.sampleName)[5m]))"
        },
        panel("Refused by the client", "reqps", "{{reason}}") {
            "sum by (reason) (rate(\(Metric.refusals.sampleName)[5m]))"
        },
        panel("Waiting calls", "short", "{{priority}}") { Metric.queueDepth.sampleName },
        panel("Oldest waiting call", "s", "{{priority}}") { Metric.queueOldest.sampleName },
        panel("Wait before the first attempt, p95", "s", "{{priority}}") {
            quantile(0.95, of: .queueWait, by: "priority")
        },
    ]

    private static let service: [GrafanaPanel] = [
        panel("Response time, p95", "s", "{{route_class}}") {
            quantile(0.95, of: .responseTime, by: "route_class")
        },
        panel("Answers by status", "reqps", "{{status}}") {
            "sum by (status) (rate(\(Metric.answers.sampleName)[5m]))"
        },
        panel("Circuit breakers that are not closed", "short", "{{route_class}} {{state}}") {
            #"\#(Metric.breakerState.sampleName){state!="closed"}"#
        },
        panel("Age of the figures", "s", "seconds") { "time() - \(Metric.lastAnswer.sampleName)" },
    ]

    private static func panel(
        _ title: String,
        _ unit: String,
        _ legend: String,
        _ expression: () -> String
    ) -> GrafanaPanel {
        GrafanaPanel(title: title, unit: unit, queries: [GrafanaPanel.Query(expression(), legend)])
    }

    private static func quantile(_ share: Double, of metric: Metric, by label: String) -> String {
        "histogram_quantile(\(share), sum by (le, \(label)) (rate(\(metric.name)_bucket[5m])))"
    }
}
