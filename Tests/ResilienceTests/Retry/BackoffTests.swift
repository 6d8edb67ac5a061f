import Resilience
import TestSupport
import Testing

@Suite struct BackoffTests {
    private let backoff = Backoff(base: .seconds(1), maximum: .seconds(30), multiplier: 2)

    @Test func `the bound doubles from one second to thirty`() {
        let bounds = (1...9).map { backoff.bound(beforeAttempt: $0) }
        #expect(bounds == [0, 1, 2, 4, 8, 16, 30, 30, 30].map { .seconds($0) })
    }

    @Test func `a bound far out does not overflow`() {
        let steep = Backoff(base: .seconds(60), maximum: .seconds(3600), multiplier: 10)
        #expect(steep.bound(beforeAttempt: 1_000_000) == .seconds(3600))
    }

    @Test func `a multiplier of one keeps the bound`() {
        let flat = Backoff(base: .milliseconds(500), maximum: .seconds(30), multiplier: 1)
        #expect(flat.bound(beforeAttempt: 7) == .milliseconds(500))
    }

    @Test func `jitter is full: from nothing to the bound, both included`() {
        var highest = HighestDice()
        var lowest = LowestDice()
        #expect(backoff.delay(beforeAttempt: 4, using: &highest) == .seconds(4))
        #expect(backoff.delay(beforeAttempt: 4, using: &lowest) == .zero)
        #expect(backoff.delay(beforeAttempt: 1, using: &highest) == .zero)
    }

    @Test func `waits spread over the whole bound`() {
        var dice = Dice(seed: 7)
        let waits = (1...1000).map { _ in backoff.delay(beforeAttempt: 5, using: &dice) }
        let tenths = Set(waits.map { Int($0 / .milliseconds(800)) })
        #expect(tenths.isSuperset(of: 0...9))
        #expect(waits.allSatisfy { (.zero ... .seconds(8)).contains($0) })
    }
}
