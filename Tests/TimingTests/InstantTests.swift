import Testing
import Timing

@Suite struct InstantTests {
    @Test func `an instant moved by a duration is that far away`() {
        let start = Instant(secondsSinceEpoch: 1_000_000)
        let end = start.advanced(by: .milliseconds(1500))
        #expect(end.nanoseconds == 1_000_001_500_000_000)
        #expect(start.duration(to: end) == .milliseconds(1500))
        #expect(end.duration(to: start) == .milliseconds(-1500))
    }

    @Test(arguments: [Int64.max, 9_223_372_037, .min, -9_223_372_037])
    func `seconds that no instant can hold saturate`(seconds: Int64) {
        let expected: Instant = seconds < 0 ? .distantPast : .distantFuture
        #expect(Instant(secondsSinceEpoch: seconds) == expected)
    }

    @Test func `seconds are rounded down on both sides of 1970`() {
        #expect(Instant(nanoseconds: 1_999_999_999).secondsSinceEpoch == 1)
        #expect(Instant(nanoseconds: -1).secondsSinceEpoch == -1)
        #expect(Instant(nanoseconds: -1_000_000_000).secondsSinceEpoch == -1)
    }

    @Test func `time does not wrap at its ends`() {
        #expect(Instant.distantFuture.advanced(by: .seconds(1)) == .distantFuture)
        #expect(Instant.distantPast.advanced(by: .seconds(-1)) == .distantPast)
        #expect(Instant.distantPast.nanoseconds(to: .distantFuture) == .max)
        #expect(Instant.distantFuture.nanoseconds(to: .distantPast) == .min)
    }

    @Test func `durations beyond 292 years saturate`() {
        #expect(Duration.seconds(Int64.max).nanoseconds == .max)
        #expect(Duration.seconds(Int64.min).nanoseconds == .min)
        #expect(Duration.nanoseconds(-1).nanoseconds == -1)
        #expect(Duration.milliseconds(1500).nanoseconds == 1_500_000_000)
    }
}

@Suite struct SystemTimeTests {
    @Test func `time never runs backwards`() {
        let time: any TimeSource = SystemTime()
        var last = time.now
        for _ in 0..<1000 {
            let now = time.now
            #expect(now >= last)
            last = now
        }
    }

    @Test func `a sleep ends no earlier than asked`() async throws {
        let time = SystemTime()
        let deadline = time.now.advanced(by: .milliseconds(2))
        try await time.sleep(until: deadline, tolerance: nil)
        #expect(time.now >= deadline)
    }
}
