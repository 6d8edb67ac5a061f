public import Resilience
internal import Timing

extension Snapshot {
    /// What the core counts and knows, as metrics. What it does not know yet has no series.
    public var metricFamilies: [MetricFamily] {
        counterFamilies + flowFamilies + latencyFamilies + limitFamilies + breakerFamilies + queueFamilies
    }

    private var counterFamilies: [MetricFamily] {
        let sent = counters.completed + counters.failed
        return [
            MetricFamily(.completed, counters.completed),
            MetricFamily(.cancelled, counters.cancelled),
            MetricFamily(.successRate, sent == 0 ? nil : Double(counters.completed) / Double(sent)),
            MetricFamily(.attempts, counters.sent),
            MetricFamily(.retries, counters.retried),
            MetricFamily(.joined, counters.joined),
            MetricFamily(.notModified, counters.notModified),
            MetricFamily(
                .limited,
                [
                    MetricSample(["limit": "primary"], counters.primaryLimited),
                    MetricSample(["limit": "secondary"], counters.secondaryLimited),
                ]
            ),
            MetricFamily(.serverErrors, counters.serverErrors),
            MetricFamily(.networkFailures, counters.networkFailures),
        ]
    }

    private var flowFamilies: [MetricFamily] {
        [
            MetricFamily(.inFlight, inFlight),
            MetricFamily(.inFlightLimit, inFlightLimit),
            MetricFamily(.waitingToRetry, waitingToRetry),
            MetricFamily(.retryTokens, retryTokens),
            MetricFamily(.retryTokensLimit, retryTokensLimit),
            MetricFamily(.lastAnswer, lastAnswerAt?.unixTime),
        ]
    }

    private var latencyFamilies: [MetricFamily] {
        [
            percentile(.responseTimeP50, \.p50), percentile(.responseTimeP95, \.p95),
            percentile(.responseTimeP99, \.p99),
        ]
    }

    private func percentile(
        _ metric: Metric,
        _ figure: KeyPath<LatencyFigures, Duration?>
    ) -> MetricFamily {
        MetricFamily(
            metric,
            latency.compactMap { record in
                record.lastFiveMinutes[keyPath: figure].map {
                    MetricSample(["route_class": record.routeClass.rawValue], $0 / .milliseconds(1))
                }
            }
        )
    }
}

extension Instant {
    /// Seconds since 1970, with their fraction.
    var unixTime: Double { Double(nanoseconds) / 1_000_000_000 }
}
