/// One metric with all its time series at one instant.
public struct MetricFamily: Hashable, Sendable {
    /// What is measured.
    public let metric: Metric
    /// One for each set of labels; none where nothing is known yet.
    public var samples: [MetricSample]

    /// Takes the value of each property.
    public init(_ metric: Metric, _ samples: [MetricSample]) {
        self.metric = metric
        self.samples = samples
    }

    /// A metric without labels; without a series where the value is not known.
    public init(_ metric: Metric, _ value: Double?) {
        self.init(metric, value.map { [MetricSample(.none, $0)] } ?? [])
    }

    /// A count without labels.
    public init(_ metric: Metric, _ count: Int) {
        self.init(metric, Double(count))
    }
}
