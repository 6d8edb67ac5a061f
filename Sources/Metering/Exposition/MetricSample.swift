/// One time series' value at one instant.
public struct MetricSample: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        /// Of a gauge or a counter.
        case number(Double)
        case histogram(DurationHistogram)
    }

    public let labels: Labels
    public let value: Value

    public init(_ labels: Labels, _ value: Value) {
        self.labels = labels
        self.value = value
    }

    public init(_ labels: Labels, _ number: Double) {
        self.init(labels, .number(number))
    }

    public init(_ labels: Labels, _ count: Int) {
        self.init(labels, .number(Double(count)))
    }

    public init(_ labels: Labels, _ isSo: Bool) {
        self.init(labels, .number(isSo ? 1 : 0))
    }
}
