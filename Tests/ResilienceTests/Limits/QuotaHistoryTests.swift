import Testing
import Timing

@testable import Resilience

@Suite struct QuotaHistoryTests {
    @Test func `what is lost beyond our own sends is foreign`() {
        var world = QuotaWorld()
        world.learn(5000)
        for sent in 1...60 {
            #expect(world.rush(1, .normal) == 1)
            world.wait(.seconds(1))
            world.answer(5000 - 3 * sent)
        }
        #expect(world.snapshot.foreignTotal == 120)
        #expect(world.snapshot.foreignPerMinute == 120)
        #expect(world.snapshot.burnPerMinute == 180)
    }

    @Test func `our own sends are not foreign, whatever the order of their answers`() {
        var world = QuotaWorld()
        world.learn(5000)
        #expect(world.rush(10, .normal) == 10)
        for left in [4995, 4990, 4991, 4999, 4992, 4993, 4998, 4994, 4996, 4997] { world.answer(left) }
        #expect(world.snapshot.foreignTotal == 0)
    }

    @Test func `GraphQL points tell nothing about foreign use`() {
        var world = QuotaWorld(.graphql)
        world.learn(5000)
        world.wait(.seconds(20))
        #expect(world.rush(1, .normal) == 1)
        world.answer(4000)
        #expect(world.snapshot.foreignTotal == 0)
        #expect(world.snapshot.foreignPerMinute == nil)
        #expect(world.snapshot.burnPerMinute == 3000)
    }

    @Test func `the forecast tells when it is empty, if that is before the reset`() {
        var world = QuotaWorld()
        world.learn(5000)
        #expect(world.snapshot.burnPerMinute == nil)
        world.wait(.seconds(60))
        world.learn(4000)
        #expect(world.snapshot.burnPerMinute == 1000)
        #expect(world.snapshot.emptiesAt == QuotaWorld.at(300))
        world.learn(4000, reset: 250)
        world.now = QuotaWorld.at(240)
        #expect(world.snapshot.emptiesAt == nil)
    }

    @Test func `the history keeps the share at the end of each minute, as long as it is known`() {
        var world = QuotaWorld()
        world.learn(5000, reset: 250)
        world.wait(.seconds(65))
        world.learn(4000, reset: 250)
        world.now = QuotaWorld.at(480)
        let known = world.snapshot.history.compactMap { $0 }
        #expect(world.snapshot.history.count == 60)
        #expect(known == [1, 0.8, 0.8, 0.8, 0.8])
        #expect(world.snapshot.history.suffix(3) == [nil, nil, nil])
    }

    @Test func `nothing is known before the first answer`() {
        let snapshot = QuotaWorld().snapshot
        #expect(snapshot.limit == nil && snapshot.remaining == nil && snapshot.reset == nil)
        #expect(snapshot.learnedAt == nil && snapshot.emptiesAt == nil && snapshot.foreignPerMinute == nil)
        #expect(snapshot.state == .unknown)
    }
}
