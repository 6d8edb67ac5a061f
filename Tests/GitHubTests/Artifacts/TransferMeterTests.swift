import Testing
import Timing

@testable import GitHub

@Suite struct TransferMeterTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    private func after(_ milliseconds: Int64) -> Instant {
        start.advanced(by: .milliseconds(milliseconds))
    }

    @Test func `bytes are told at once and then four times a second`() {
        var meter = TransferMeter()
        let told = (0..<1000).filter { meter.moved(to: Int64($0), at: after(Int64($0))) }
        #expect(told == [0, 250, 500, 750])
    }

    @Test func `the rate is that of the last five seconds, and the rest takes as long as it says`() {
        var meter = TransferMeter()
        _ = meter.moved(to: 0, at: after(0))
        #expect(meter.rate == nil)
        #expect(meter.timeLeft(of: 100, after: 0) == nil)
        _ = meter.moved(to: 10_000, at: after(1_000))
        #expect(meter.rate == 10_000)
        for second in 2...10 {
            _ = meter.moved(to: 10_000 + Int64(second - 1) * 100, at: after(Int64(second) * 1000))
        }
        #expect(meter.rate == 100)
        #expect(meter.timeLeft(of: 11_900, after: 10_900) == .seconds(10))
        #expect(meter.timeLeft(of: nil, after: 10_900) == nil)
    }

    @Test func `what stood still is not averaged in`() {
        var meter = TransferMeter()
        _ = meter.moved(to: 100, at: after(0))
        meter.stopped()
        #expect(meter.rate == nil)
        _ = meter.moved(to: 100, at: after(60_000))
        _ = meter.moved(to: 200, at: after(61_000))
        #expect(meter.rate == 100)
    }
}
