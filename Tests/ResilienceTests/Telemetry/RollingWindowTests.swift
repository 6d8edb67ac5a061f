import TestSupport
import Testing
import Timing

@testable import Resilience

@Suite struct RollingWindowTests {
    private static func at(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: 1_000_000 + seconds)
    }

    private static func minute() -> RollingWindow<Int> {
        RollingWindow(slots: 60, ofNanoseconds: 1_000_000_000, at: at(0))
    }

    @Test func `what was added counts until its slot has left`() {
        var window = Self.minute()
        window.add(3, at: Self.at(0))
        window.add(4, at: Self.at(30))
        #expect(window.sum(at: Self.at(59)) == 7)
        #expect(window.sum(at: Self.at(60)) == 4)
        #expect(window.sum(at: Self.at(90)) == 0)
    }

    @Test func `it tells when it falls to a level`() {
        var window = Self.minute()
        window.add(3, at: Self.at(0))
        window.add(4, at: Self.at(30))
        #expect(window.falls(to: 4, after: Self.at(30)) == Self.at(60))
        #expect(window.falls(to: 3, after: Self.at(30)) == Self.at(90))
    }

    @Test func `time that runs backwards counts into the newest slot`() {
        var window = Self.minute()
        window.add(1, at: Self.at(50))
        window.add(1, at: Self.at(10))
        #expect(window.sum(at: Self.at(109)) == 2)
        #expect(window.sum(at: Self.at(110)) == 0)
    }

    @Test func `the distant ends of time don't trap`() {
        var window = Self.minute()
        window.add(1, at: .distantPast)
        window.add(1, at: .distantFuture)
        #expect(window.sum(at: .distantFuture) == 1)
    }

    @Test func `it equals the sum of what was added in its slots`() {
        for seed in 0..<300 {
            var dice = Dice(seed: UInt64(seed))
            var window = Self.minute()
            var added: [(second: Int64, amount: Int)] = []
            var second: Int64 = 0
            for _ in 0..<40 {
                second += Int64(dice.pick([0, 0, 1, 5, 30, 100]))
                added.append((second, dice.roll(0...9)))
                window.add(added[added.count - 1].amount, at: Self.at(second))
                let later = second + Int64(dice.roll(0...70))
                let expected = added.filter { $0.second > later - 60 }.reduce(0) { $0 + $1.amount }
                if window.sum(at: Self.at(later)) != expected { Issue.record("seed \(seed)") }
            }
        }
    }
}
