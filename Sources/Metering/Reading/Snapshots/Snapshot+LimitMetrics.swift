internal import Resilience
internal import Timing

extension Snapshot {
    var limitFamilies: [MetricFamily] { bucketFamilies + [stateFamily] + secondaryFamilies }

    private var bucketFamilies: [MetricFamily] {
        let named = credentials.flatMap { credential in
            credential.buckets.map { bucket in
                (
                    bucket,
                    ["credential": credential.name.rawValue, "resource": bucket.bucket.rawValue] as Labels
                )
            }
        }
        func family(_ metric: Metric, _ value: (QuotaSnapshot) -> Double?) -> MetricFamily {
            MetricFamily(
                metric,
                named.compactMap { bucket, labels in value(bucket).map { MetricSample(labels, $0) } }
            )
        }
        return [
            family(.rateLimit) { $0.limit.map(Double.init) },
            family(.remaining) { $0.remaining.map(Double.init) },
            family(.reserve) { $0.limit == nil ? nil : Double($0.reserve) },
            family(.reserved) { Double($0.reserved) },
            family(.reset) { $0.reset?.unixTime },
            family(.burn, \.burnPerMinute),
            family(.emptiesAt) { $0.emptiesAt?.unixTime },
            family(.foreign) { Double($0.foreignTotal) },
        ]
    }

    private var stateFamily: MetricFamily {
        MetricFamily(
            .rateLimitState,
            credentials.flatMap { credential in
                credential.buckets.flatMap { bucket in
                    QuotaState.labels.map { state in
                        MetricSample(
                            [
                                "credential": credential.name.rawValue,
                                "resource": bucket.bucket.rawValue, "state": state,
                            ],
                            bucket.state.label == state
                        )
                    }
                }
            }
        )
    }

    private var secondaryFamilies: [MetricFamily] {
        func family(_ metric: Metric, _ value: (SecondarySnapshot) -> Int) -> MetricFamily {
            MetricFamily(
                metric,
                credentials.map { MetricSample(["credential": $0.name.rawValue], value($0.secondary)) }
            )
        }
        return [
            family(.secondaryShut) { $0.gate.isShut ? 1 : 0 },
            family(.secondaryHits, \.hits),
            family(.points, \.pointsLastMinute),
            family(.pointsLimit, \.pointsLimit),
            windowFamily(.creations, \.creationsLastMinute, \.creationsLastHour),
            windowFamily(.creationsLimit, \.creationsPerMinuteLimit, \.creationsPerHourLimit),
        ]
    }

    private func windowFamily(
        _ metric: Metric,
        _ minute: KeyPath<SecondarySnapshot, Int>,
        _ hour: KeyPath<SecondarySnapshot, Int>
    ) -> MetricFamily {
        MetricFamily(
            metric,
            credentials.flatMap { credential in
                let labels: Labels = ["credential": credential.name.rawValue]
                return [
                    MetricSample(labels.adding("window", "minute"), credential.secondary[keyPath: minute]),
                    MetricSample(labels.adding("window", "hour"), credential.secondary[keyPath: hour]),
                ]
            }
        )
    }
}

extension QuotaState {
    fileprivate static let labels = ["unknown", "open", "low", "reserved", "exhausted"]

    /// The state without its instant.
    fileprivate var label: String {
        switch self {
        case .unknown: "unknown"
        case .open: "open"
        case .low: "low"
        case .reserved: "reserved"
        case .exhausted: "exhausted"
        }
    }
}

extension GateState {
    fileprivate var isShut: Bool {
        switch self {
        case .open, .trickling: false
        case .shut, .probing: true
        }
    }
}
