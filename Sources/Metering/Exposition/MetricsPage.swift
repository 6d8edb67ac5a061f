/// A metrics page: a pure function of values.
public struct MetricsPage: Hashable, Sendable {
    /// In the order of the page.
    public let families: [MetricFamily]

    /// The families in this order.
    public init(_ families: [MetricFamily]) {
        self.families = families
    }

    /// The page in UTF-8. A family without a series is left out: what is not known yet is not there.
    public func text(_ format: ExpositionFormat) -> [UInt8] {
        var writer = PageWriter(format)
        for family in families where !family.samples.isEmpty { writer.write(family) }
        return writer.finished()
    }
}
