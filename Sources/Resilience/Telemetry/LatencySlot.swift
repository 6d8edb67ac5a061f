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
        self = Self.empty
    }

    /// The values at some percentiles, in rising order, from one walk; none where nothing was recorded.
    ///
    /// The histogram's own way to a percentile is generic code that a release build of this module can't specialise,
    /// and costs ten times as much; its iterator can be.
    func microseconds(atPercentiles percentiles: [Double]) -> [UInt64] {
        let total = Double(histogram.totalCount)
        guard total > 0 else { return [] }
        let ranks = percentiles.map { max(1, UInt64(($0.nextDown * total / 100).rounded(.up))) }
        var values: [UInt64] = []
        for step in histogram.recordedValues() {
            while values.count < ranks.count, step.totalCountToThisValue >= ranks[values.count] {
                values.append(min(step.value, histogram.maxRecorded))
            }
            if values.count == ranks.count { break }
        }
        return values
    }

    var figures: LatencyFigures {
        let values = microseconds(atPercentiles: [50, 95, 99, 100]).map { Duration.microseconds(Int64($0)) }
        return LatencyFigures(
            count: count,
            failures: failures,
            p50: values.first,
            p95: values.dropFirst().first,
            p99: values.dropFirst(2).first,
            max: values.last
        )
    }

    private static let empty = LatencySlot()

    /// What takes longer is recorded as ten minutes.
    private static let longestMicroseconds: UInt64 = 600_000_000
}
