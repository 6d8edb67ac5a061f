/// A duration that an event told, for histograms elsewhere.
public struct DurationObservation: Hashable, Sendable {
    public let metric: Metric
    public let labels: Labels
    public let duration: Duration

    public init(_ metric: Metric, _ labels: Labels, _ duration: Duration) {
        self.metric = metric
        self.labels = labels
        self.duration = duration
    }
}
