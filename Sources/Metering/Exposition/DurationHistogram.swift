internal import Timing

/// Durations counted by how long they were, in the buckets of a Prometheus histogram.
public struct DurationHistogram: Hashable, Sendable {
    /// Upper ends of the buckets in seconds, each included; one more bucket takes everything longer.
    public static let bounds: [Double] = [
        0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600,
    ]

    /// Not cumulative: how many fell into each bucket, the last without an upper end.
    public private(set) var counts = Array(repeating: 0, count: bounds.count + 1)
    /// Durations recorded.
    public private(set) var count = 0
    private var nanoseconds: Int64 = 0

    /// Nothing is recorded yet.
    public init() {}

    /// In seconds.
    public var sum: Double { Double(nanoseconds) / 1_000_000_000 }

    /// In seconds; `nil` where nothing was recorded.
    public var mean: Double? { count == 0 ? nil : sum / Double(count) }

    /// A negative duration counts as zero.
    public mutating func record(_ duration: Duration) {
        let taken = max(0, duration.nanoseconds)
        let index = Self.nanosecondBounds.firstIndex { taken <= $0 } ?? Self.bounds.count
        counts[index] += 1
        count += 1
        let (total, overflow) = nanoseconds.addingReportingOverflow(taken)
        nanoseconds = overflow ? .max : total
    }

    private static let nanosecondBounds = bounds.map { Int64($0 * 1_000_000_000) }
}
