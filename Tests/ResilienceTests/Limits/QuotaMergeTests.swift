import Testing
import Timing

@testable import Resilience

@Suite struct QuotaMergeTests {
    @Test func `answers out of order leave the least remaining`() {
        var world = QuotaWorld()
        world.learn(89)
        world.learn(90)
        #expect(world.snapshot.remaining == 89)
    }

    @Test func `a reset that wobbles by a second is the same window`() {
        var world = QuotaWorld()
        world.learn(80, reset: 600)
        world.learn(90, reset: 601)
        world.learn(85, reset: 599)
        #expect(world.snapshot.remaining == 80)
        #expect(world.snapshot.reset == QuotaWorld.at(601))
    }

    @Test func `a newer window replaces the one that is over`() {
        var world = QuotaWorld()
        world.learn(0, reset: 600)
        world.now = QuotaWorld.at(601)
        world.learn(4999, reset: 4200)
        #expect(world.snapshot.remaining == 4999)
        #expect(world.ask() == .granted)
    }

    @Test func `two windows of one token are both kept, and the tighter one counts`() {
        var world = QuotaWorld()
        var shown: Set<Int?> = []
        for _ in 0..<10 {
            world.learn(3000, reset: 3000)
            world.learn(2000, reset: 600)
            shown.insert(world.snapshot.remaining)
        }
        #expect(shown == [2000])
        world.learn(0, reset: 600)
        #expect(world.quota.gate(at: world.now) == QuotaWorld.at(601))
        world.now = QuotaWorld.at(601)
        #expect(world.snapshot.remaining == 3000)
    }

    @Test func `an answer that tells nothing changes nothing but its own request`() {
        var world = QuotaWorld()
        world.learn(4000)
        #expect(world.rush(1, .normal) == 1)
        world.answerSilently(counted: false)
        #expect(world.snapshot.remaining == 4000)
        #expect(world.rush(1, .normal) == 1)
        world.answerSilently(counted: true)
        #expect(world.snapshot.remaining == 3999)
    }

    @Test func `a send without a word is taken off the answers that may be older`() {
        var world = QuotaWorld()
        world.learn(10)
        #expect(world.rush(3) == 3)
        world.answerSilently()
        world.answer(9)
        #expect(world.snapshot.remaining == 7)
        world.answer(8)
        #expect(world.snapshot.remaining == 7)
        #expect(world.rush(1) == 1)
        world.answer(6)
        #expect(world.snapshot.remaining == 6)
    }

    @Test(arguments: [
        (limit: 5000, remaining: -3), (limit: -1, remaining: 10), (limit: .max, remaining: .max),
        (limit: .min, remaining: .min), (limit: 0, remaining: 0), (limit: 5000, remaining: 5042),
    ])
    func `absurd figures never trap`(limit: Int, remaining: Int) {
        var world = QuotaWorld()
        for reset in [.min, -1, 0, 3600, Int64.max] {
            let reading = LimitReading(
                bucket: .core,
                limit: limit,
                remaining: remaining,
                reset: Instant(secondsSinceEpoch: reset)
            )
            world.quota.learned(reading, at: world.now)
            world.quota.limited(until: reading.reset, at: world.now)
            _ = world.rush(3)
            world.quota.settle(with: reading, counted: true, at: world.now)
            #expect((world.snapshot.remaining ?? 0) >= 0)
            world.wait(.seconds(3600))
        }
    }

    @Test func `a bucket is guessed until an answer names it`() {
        var world = QuotaWorld()
        var guess = world.reading(10)
        guess.isGuessed = true
        world.quota.learned(guess, at: world.now)
        #expect(world.snapshot.isGuessed)
        world.learn(9)
        #expect(!world.snapshot.isGuessed)
    }

    @Test func `what is under way is taken off what is shown`() {
        var world = QuotaWorld()
        world.learn(4000)
        #expect(world.rush(3, .normal) == 3)
        #expect(world.snapshot.remaining == 3997)
        #expect(world.snapshot.reserved == 3)
        world.answer(3999)
        #expect(world.snapshot.remaining == 3997)
        world.quota.released(at: world.now)
        #expect(world.snapshot.remaining == 3998)
    }
}
