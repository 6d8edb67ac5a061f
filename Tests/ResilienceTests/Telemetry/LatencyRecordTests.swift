import TestSupport
import Testing
import Timing

@testable import Resilience

@Suite struct LatencyRecordTests {
    private static func at(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: 1_000_020 + seconds)
    }

    private static func record() -> LatencyRecord {
        LatencyRecord(routeClass: .api, at: at(0))
    }

    @Test func `nothing is told where nothing was answered`() {
        let figures = Self.record().snapshot(at: Self.at(0)).sinceStart
        #expect(figures == LatencyFigures(count: 0, failures: 0, p50: nil, p95: nil, p99: nil, max: nil))
    }

    @Test func `percentiles are exact to two digits`() {
        var record = Self.record()
        for milliseconds in 1...1000 {
            record.record(.milliseconds(milliseconds), failed: milliseconds % 10 == 0, at: Self.at(0))
        }
        let figures = record.snapshot(at: Self.at(1)).lastMinute
        #expect(figures.count == 1000 && figures.failures == 100)
        #expect(isWithinOnePercent(figures.p50, of: .milliseconds(500)))
        #expect(isWithinOnePercent(figures.p95, of: .milliseconds(950)))
        #expect(isWithinOnePercent(figures.p99, of: .milliseconds(990)))
        #expect(figures.max == .milliseconds(1000))
    }

    @Test func `each window forgets with its time, and the start never does`() {
        var record = Self.record()
        record.record(.milliseconds(8), failed: false, at: Self.at(0))
        let counts = [0, 59, 60, 299, 300, 899, 900, 100_000].map { (second: Int64) -> [Int] in
            let snapshot = record.snapshot(at: Self.at(second))
            return [
                snapshot.lastMinute.count, snapshot.lastFiveMinutes.count, snapshot.lastFifteenMinutes.count,
                snapshot.sinceStart.count,
            ]
        }
        let one = [1, 1, 1, 1]
        let two = [0, 1, 1, 1]
        #expect(counts == [one, one, two, two, [0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 1]])
    }

    @Test func `recording goes on after a long silence`() {
        var record = Self.record()
        record.record(.milliseconds(8), failed: false, at: Self.at(0))
        record.record(.milliseconds(16), failed: true, at: Self.at(5000))
        let snapshot = record.snapshot(at: Self.at(5001))
        #expect(snapshot.lastFifteenMinutes.max == .milliseconds(16))
        #expect(snapshot.lastFifteenMinutes.count == 1)
        #expect(snapshot.sinceStart.count == 2 && snapshot.sinceStart.failures == 1)
    }

    @Test(arguments: [Duration.seconds(-1), .zero, .seconds(1_000_000), .seconds(Int64.max)])
    func `absurd durations are recorded within bounds`(took: Duration) {
        var record = Self.record()
        record.record(took, failed: false, at: Self.at(0))
        let longest = record.snapshot(at: Self.at(0)).sinceStart.max
        #expect(longest.map { $0 >= .zero && $0 <= .seconds(600) } == true)
    }

    @Test func `the history has the p99 of each five seconds`() {
        var record = Self.record()
        record.record(.milliseconds(100), failed: false, at: Self.at(0))
        record.record(.milliseconds(200), failed: false, at: Self.at(10))
        let history = record.snapshot(at: Self.at(16)).history
        #expect(history.count == 180)
        #expect(history.suffix(4) == [100, nil, 200, nil])
        #expect(record.snapshot(at: Self.at(10)).history.suffix(3) == [100, nil, 200])
    }

    @Test func `windows are nested, whatever is recorded when`() {
        for seed in 0..<40 {
            var dice = Dice(seed: UInt64(seed))
            var record = Self.record()
            var second: Int64 = 0
            for _ in 0..<10 {
                second += Int64(dice.pick([0, 1, 4, 61, 400]))
                record.record(.milliseconds(dice.roll(0...90_000)), failed: false, at: Self.at(second))
            }
            let snapshot = record.snapshot(at: Self.at(second))
            let counts = [
                snapshot.lastMinute.count, snapshot.lastFiveMinutes.count, snapshot.lastFifteenMinutes.count,
                10,
            ]
            #expect(counts == counts.sorted() && snapshot.sinceStart.count == 10, "seed \(seed)")
        }
    }

    private func isWithinOnePercent(_ duration: Duration?, of expected: Duration) -> Bool {
        guard let duration else { return false }
        return duration >= expected * 0.99 && duration <= expected * 1.01
    }
}
