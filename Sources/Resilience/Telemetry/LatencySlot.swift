internal import Histogram

/// The latencies of one slot of time.
struct LatencySlot: Sendable {
    private var histogram: Histogram<UInt32>
    private(set) var failures = 0

    init() {
        histogram = Histogram(
            lowestDiscernibleValue: 1,
            highestTrackableValue: Self.longestMicroseconds,
            numberOfSignificantValueDigits: .two
        )
    }

    var count: Int { Int(clamping: histogram.totalCount) }

    mutating func record(microseconds: UInt64, failed: Bool) {
        histogram.record(min(microseconds, Self.longestMicroseconds))
        if failed { failures += 1 }
    }

    mutating func add(_ other: LatencySlot) {
        guard other.histogram.totalCount > 0 else { return }
        histogram.add(other.histogram)
        failures += other.failures
    }

    mutating func clear() {
        guard histogram.totalCount > 0 else { return }
        histogram.reset()
        failures = 0
    }

    /// `nil` where nothing was recorded.
    func microseconds(atPercentile percentile: Double) -> UInt64? {
        histogram.totalCount == 0 ? nil : histogram.valueAtPercentile(percentile)
    }

    /// What takes longer is recorded as ten minutes.
    private static let longestMicroseconds: UInt64 = 600_000_000
}
