import Testing
import Timing

@testable import Resilience

@Suite struct QuotaGateTests {
    private static func exhausted(_ seconds: Int64) -> Admission {
        .held(.exhausted(.core), until: QuotaWorld.at(seconds))
    }

    @Test func `the last answer of a window shuts the gate to a second after the reset`() {
        var world = QuotaWorld()
        world.learn(0, reset: 600)
        #expect(world.ask(.critical) == Self.exhausted(601))
        #expect(world.quota.gate(at: world.now) == QuotaWorld.at(601))
        #expect(world.snapshot.state == .exhausted(until: QuotaWorld.at(601)))
        world.now = QuotaWorld.at(601)
        #expect(world.quota.gate(at: world.now) == nil)
    }

    @Test func `callers at once never share the last request`() {
        var world = QuotaWorld()
        world.learn(3, reset: 30)
        #expect(world.rush(10) == 3)
        #expect(world.ask(.critical) == Self.exhausted(31))
    }

    @Test func `after the reset one call finds out, then the rest goes`() {
        var world = QuotaWorld()
        world.learn(0, reset: 30)
        world.now = QuotaWorld.at(31)
        #expect(world.snapshot.state == .unknown)
        #expect(world.snapshot.remaining == nil)
        #expect(world.rush(7) == 1)
        #expect(world.ask(.critical) == .held(.probing, until: QuotaWorld.at(41)))
        world.answer(4999, reset: 3631)
        #expect(world.rush(6) == 6)
    }

    @Test func `a probe that hangs gives way to another`() {
        var world = QuotaWorld()
        world.learn(0, reset: 30)
        world.now = QuotaWorld.at(31)
        #expect(world.rush(7) == 1)
        world.wait(.seconds(10))
        #expect(world.rush(7) == 1)
    }

    @Test func `a probe without an answer is followed by one other`() {
        var world = QuotaWorld()
        world.learn(0, reset: 30)
        world.now = QuotaWorld.at(31)
        #expect(world.rush(7) == 1)
        world.answerSilently()
        #expect(world.rush(7) == 1)
    }

    @Test func `at the very start a few go at once, and more as a service stays silent about limits`() {
        var world = QuotaWorld()
        #expect(world.rush(10) == 4)
        for _ in 0..<4 { world.answerSilently() }
        #expect(world.rush(20) == 8)
    }

    @Test func `a reset that has passed waits a second, and a minute when that was in vain`() {
        var world = QuotaWorld()
        _ = world.send()
        world.refuse(reset: -5)
        #expect(world.quota.gate(at: world.now) == QuotaWorld.at(1))
        world.now = QuotaWorld.at(1)
        #expect(world.rush(5) == 1)
        world.refuse(reset: -5)
        #expect(world.quota.gate(at: world.now) == QuotaWorld.at(61))
    }

    @Test func `refusals at once, all with a passed reset, are one refusal`() {
        var world = QuotaWorld()
        #expect(world.rush(4) == 4)
        for _ in 0..<4 { world.refuse(reset: -5) }
        #expect(world.quota.gate(at: world.now) == QuotaWorld.at(1))
    }

    @Test func `a refusal without an end waits a minute, or until the end is learned`() {
        var world = QuotaWorld()
        world.quota.limited(until: nil, at: world.now)
        #expect(world.ask() == Self.exhausted(60))
        world.learn(0, reset: 600)
        #expect(world.ask() == Self.exhausted(601))
    }

    @Test func `what is learned elsewhere lifts a refusal without an end`() {
        var world = QuotaWorld()
        world.quota.limited(until: nil, at: world.now)
        world.learn(4000)
        #expect(world.ask() == .granted)
    }

    @Test func `a query dearer than what is left waits for the reset`() {
        var world = QuotaWorld(.graphql)
        _ = world.send()
        world.refuse(remaining: 4, of: 1000, reset: 500)
        let held = Admission.held(.exhausted(.graphql), until: QuotaWorld.at(501))
        #expect(world.ask(.critical) == held)
        world.learn(4, of: 1000, reset: 500)
        #expect(world.ask(.critical) == held)
        world.now = QuotaWorld.at(501)
        #expect(world.rush(5) == 1)
    }

    @Test func `an answer of a newer window lifts a refusal`() {
        var world = QuotaWorld()
        world.learn(100, reset: 3600)
        world.refuse(reset: 300)
        world.learn(4999, reset: 7200)
        world.now = QuotaWorld.at(301)
        #expect(world.quota.gate(at: world.now) == nil)
    }

    @Test func `a refusal never shortens another`() {
        var world = QuotaWorld()
        world.quota.limited(until: QuotaWorld.at(600), at: world.now)
        world.quota.limited(until: nil, at: world.now)
        world.quota.limited(until: QuotaWorld.at(100), at: world.now)
        #expect(world.quota.gate(at: world.now) == QuotaWorld.at(601))
    }

    @Test func `switched off it holds nothing but what the service refused`() {
        var world = QuotaWorld { $0.isEnabled = false }
        world.learn(0, reset: 600)
        #expect(world.ask(.low) == .granted)
        world.quota.limited(until: QuotaWorld.at(600), at: world.now)
        #expect(world.ask(.low) == Self.exhausted(601))
    }
}
