import Testing
import Timing

@testable import Resilience

@Suite struct SeriesTests {
    private static func at(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: 1_000_000 + seconds)
    }

    private static func series() -> Series {
        Series(slots: 4, every: .seconds(5), at: at(0))
    }

    @Test func `nothing is known at first`() {
        #expect(Self.series().values(at: Self.at(0)) == [nil, nil, nil, nil])
    }

    @Test func `a slot keeps the last value put into it`() {
        var series = Self.series()
        series.put(1, at: Self.at(0), holdingUntil: .distantFuture)
        series.put(2, at: Self.at(4), holdingUntil: .distantFuture)
        #expect(series.values(at: Self.at(4)) == [nil, nil, nil, 2])
    }

    @Test func `a value that holds is carried to the slots after it`() {
        var series = Self.series()
        series.put(7, at: Self.at(0), holdingUntil: .distantFuture)
        #expect(series.values(at: Self.at(10)) == [nil, 7, 7, 7])
        series.put(9, at: Self.at(15), holdingUntil: .distantFuture)
        #expect(series.values(at: Self.at(20)) == [7, 7, 9, 9])
        #expect(series.values(at: Self.at(5000)) == [9, 9, 9, 9])
    }

    @Test func `a value that doesn't hold stands in its own slot only`() {
        var series = Self.series()
        series.put(7, at: Self.at(1), holdingUntil: Self.at(1))
        series.put(8, at: Self.at(11), holdingUntil: Self.at(11))
        #expect(series.values(at: Self.at(15)) == [7, nil, 8, nil])
        #expect(series.values(at: Self.at(30)) == [nil, nil, nil, nil])
    }

    @Test func `a value holds no longer than it was said to`() {
        var series = Self.series()
        series.put(7, at: Self.at(0), holdingUntil: Self.at(9))
        series.put(1, at: Self.at(15), holdingUntil: Self.at(15))
        #expect(series.values(at: Self.at(15)) == [7, 7, nil, 1])
    }
}
