import Testing
import Timing

@testable import Resilience

@Suite struct BreakerProbeTests {
    /// Half-open, with three probes of which two must succeed.
    private static func halfOpen() -> BreakerWorld {
        var world = BreakerWorld()
        world.fail(5)
        world.wait(.seconds(60))
        world.tick()
        world.changes = []
        return world
    }

    @Test(arguments: [
        (verdicts: "..", states: "hc"),
        (verdicts: "xx", states: "ho"),
        (verdicts: ".x.", states: "hhc"),
        (verdicts: ".xx", states: "hho"),
        (verdicts: "x..", states: "hhc"),
        (verdicts: "//////////..", states: "hhhhhhhhhhhc"),
    ])
    func `the share of the probes decides as soon as it can`(verdicts: String, states: String) {
        var world = Self.halfOpen()
        #expect(world.run(verdicts) == states)
    }

    @Test func `a probe that fails too often opens it for twice the time`() {
        var world = Self.halfOpen()
        world.fail(2)
        #expect(world.state == .open(until: BreakerWorld.at(180)))
        #expect(world.changes.map(\.reason) == [.probesFailed])
    }

    @Test func `a fourth probe is refused until a lease runs out`() {
        var world = Self.halfOpen()
        let probes = (0..<3).map { _ in world.admit() }
        #expect(world.breaker.admit(at: world.now) == .refused(until: BreakerWorld.at(90)))
        world.wait(.milliseconds(29_999))
        #expect(world.admit() == nil)
        world.wait(.milliseconds(1))
        let fourth = world.admit()
        #expect(fourth != nil)
        for probe in probes { world.settle(probe, .failure(BreakerWorld.failure)) }
        #expect(world.state == .halfOpen(succeeded: 0, failed: 0))
        world.settle(fourth, .success)
        world.succeed()
        #expect(world.state == .closed)
    }

    @Test func `verdicts of calls that began in an older state change nothing`() {
        var world = BreakerWorld()
        let early = (0..<3).map { _ in world.admit() }
        world.fail(5)
        world.settle(early[0], .failure(BreakerWorld.failure))
        #expect(world.changes.count == 1)
        world.wait(.seconds(60))
        world.tick()
        world.settle(early[1], .success)
        #expect(world.state == .halfOpen(succeeded: 0, failed: 0))
        world.succeed(2)
        world.settle(early[2], .failure(BreakerWorld.failure))
        #expect(world.breaker.snapshot(at: world.now).failures == 0)
    }

    @Test func `a verdict counts once, however often it is told`() {
        var world = Self.halfOpen()
        let probe = world.admit()
        world.settle(probe, .success)
        world.settle(probe, .success)
        #expect(world.state == .halfOpen(succeeded: 1, failed: 0))
    }

    @Test func `the tick at the deadline makes it half-open`() {
        var world = BreakerWorld()
        world.fail(5)
        #expect(world.breaker.nextChange == BreakerWorld.at(60))
        world.now = BreakerWorld.at(60)
        world.tick()
        #expect(world.state == .halfOpen(succeeded: 0, failed: 0))
        #expect(world.breaker.nextChange == nil)
        _ = world.admit()
        #expect(world.breaker.nextChange == BreakerWorld.at(90))
        world.now = BreakerWorld.at(90)
        world.tick()
        #expect(world.breaker.nextChange == nil)
    }

    @Test func `the snapshot counts the probes that are out`() {
        var world = Self.halfOpen()
        _ = world.admit()
        _ = world.admit()
        let snapshot = world.breaker.snapshot(at: world.now)
        #expect([snapshot.probesOut, snapshot.probesAllowed, snapshot.successesNeeded] == [2, 3, 2])
        #expect(world.breaker.snapshot(at: BreakerWorld.at(90)).probesOut == 0)
    }

    @Test(arguments: [(0, 1), (0.3, 1), (0.5, 2), (0.67, 3), (1, 3), (7, 3), (-1, 1), (Double.infinity, 3)])
    func `the needed successes are at least one and at most all`(share: Double, needed: Int) {
        #expect(BreakerWorld.policy { $0.successThreshold = share }.successesNeeded == needed)
    }
}
