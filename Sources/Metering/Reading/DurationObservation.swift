/// A duration that an event told, for histograms elsewhere.
public struct DurationObservation: Hashable, Sendable {
    /// The histogram that counts it.
    public let metric: Metric
    /// Which series of the histogram.
    public let labels: Labels
    /// How long it took.
    public let duration: Duration

    /// Takes the value of each property.
    public init(_ metric: Metric, _ labels: Labels, _ duration: Duration) {
        self.metric = metric
        self.labels = labels
        self.duration = duration
    }
}
