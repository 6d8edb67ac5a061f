internal import Resilience
internal import Timing

extension Snapshot {
    var breakerFamilies: [MetricFamily] {
        func family(_ metric: Metric, _ value: (BreakerSnapshot) -> Int) -> MetricFamily {
            MetricFamily(metric, breakers.map { MetricSample($0.labels, value($0)) })
        }
        return [
            MetricFamily(
                .breakerState,
                breakers.flatMap { breaker in
                    BreakerState.labels.map { state in
                        MetricSample(breaker.labels.adding("state", state), breaker.state.label == state)
                    }
                }
            ),
            family(.breakerCalls, \.calls),
            family(.breakerFailures, \.failures),
            family(.breakerTrips, \.trips),
            family(.breakerRefusals, \.refused),
        ]
    }

    var queueFamilies: [MetricFamily] {
        func family(_ metric: Metric, _ value: (QueueLine) -> Double) -> MetricFamily {
            MetricFamily(
                metric,
                queue.lines.map { MetricSample(["priority": $0.priority.name], value($0)) }
            )
        }
        return [
            family(.queueDepth) { Double($0.depth) },
            MetricFamily(.queueCapacity, queue.capacity),
            family(.queueOldest) { $0.oldest.map { $0.duration(to: at) / .seconds(1) } ?? 0 },
            MetricFamily(.queuePaused, queue.isPaused ? 1 : 0),
            family(.enqueued) { Double($0.enqueued) },
            family(.turnedAway) { Double($0.refused) },
            family(.evicted) { Double($0.evicted) },
            family(.expired) { Double($0.expired) },
        ]
    }
}

extension BreakerSnapshot {
    fileprivate var labels: Labels { ["route_class": routeClass.rawValue] }
}

extension BreakerState {
    fileprivate static let labels = [
        "closed", "open", "half_open", "forced_open", "forced_closed", "metrics_only",
    ]

    /// The state without what varies in it.
    fileprivate var label: String {
        switch self {
        case .closed: "closed"
        case .open: "open"
        case .halfOpen: "half_open"
        case .forcedOpen: "forced_open"
        case .forcedClosed: "forced_closed"
        case .metricsOnly: "metrics_only"
        }
    }
}
