/// One time series' value at one instant.
public struct MetricSample: Hashable, Sendable {
    /// What a series stands at.
    public enum Value: Hashable, Sendable {
        /// Of a gauge or a counter.
        case number(Double)
        /// Of a histogram.
        case histogram(DurationHistogram)
    }

    /// Which series of its metric it is.
    public let labels: Labels
    /// What it stands at.
    public let value: Value

    /// Takes the value of each property.
    public init(_ labels: Labels, _ value: Value) {
        self.labels = labels
        self.value = value
    }

    /// A gauge's value.
    public init(_ labels: Labels, _ number: Double) {
        self.init(labels, .number(number))
    }

    /// A counter's value.
    public init(_ labels: Labels, _ count: Int) {
        self.init(labels, .number(Double(count)))
    }

    /// 1 where it is so, 0 where it is not.
    public init(_ labels: Labels, _ isSo: Bool) {
        self.init(labels, .number(isSo ? 1 : 0))
    }
}
