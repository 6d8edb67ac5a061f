import Testing
import Timing

@testable import Resilience

@Suite struct BreakerControlTests {
    @Test func `forced open refuses without an end until the operator lets go`() {
        var world = BreakerWorld()
        world.operate(.forceOpen)
        world.wait(.seconds(100_000))
        #expect(world.breaker.admit(at: world.now) == .refused(until: nil))
        world.operate(.automatic)
        #expect(world.admit() != nil)
        #expect(world.changes.map(\.to) == [.forcedOpen, .closed])
        #expect(world.changes.allSatisfy { $0.reason == .byOperator })
    }

    @Test func `forced closed admits everything and never trips`() {
        var world = BreakerWorld()
        world.operate(.forceClosed)
        world.fail(1000)
        #expect(world.state == .forcedClosed)
        #expect(world.breaker.snapshot(at: world.now).failures == 1000)
    }

    @Test func `automatic begins closed and with an empty window`() {
        var world = BreakerWorld()
        world.fail(4)
        world.operate(.forceClosed)
        world.operate(.automatic)
        world.fail(4)
        #expect(world.state == .closed)
        world.fail()
        #expect(world.state == .open(until: BreakerWorld.at(60)))
    }

    @Test func `metrics only admits everything and tells when it would have tripped`() {
        var world = BreakerWorld()
        world.operate(.metricsOnly)
        #expect(world.run("xxxxxxx") == "mmmmMMM")
        world.wait(.seconds(60))
        #expect(world.run("....") == "Mmmm")
        #expect(
            world.changes.map(\.to) == [
                .metricsOnly(wouldBeOpen: false), .metricsOnly(wouldBeOpen: true),
                .metricsOnly(wouldBeOpen: false),
            ]
        )
    }

    @Test func `verdicts from before the operator's hand are not judged after it`() {
        var world = BreakerWorld()
        let early = (0..<5).map { _ in world.admit() }
        world.operate(.forceOpen)
        world.operate(.automatic)
        for permit in early { world.settle(permit, .failure(BreakerWorld.failure)) }
        #expect(world.state == .closed)
    }

    @Test func `switched off by the settings it admits and counts nothing`() {
        var world = BreakerWorld()
        world.fail(5)
        world.reconfigure { $0.isEnabled = false }
        world.fail(100)
        #expect(world.state == .forcedClosed)
        #expect(world.breaker.snapshot(at: world.now).calls == 0)
        world.reconfigure { _ in }
        #expect(world.state == .closed)
        #expect(world.changes.map(\.reason) == [.failureCount(5), .bySettings, .bySettings])
    }

    @Test func `a new threshold applies to the window that is there`() {
        var world = BreakerWorld()
        world.fail(3)
        world.reconfigure { $0.failureThreshold = 4 }
        world.fail()
        #expect(world.changes.map(\.reason) == [.failureCount(4)])
    }

    @Test func `a window of another length keeps what lies in it`() {
        var world = BreakerWorld()
        world.fail(2)
        world.wait(.seconds(30))
        world.fail(2)
        world.reconfigure { $0.failureTimeWindow = .seconds(20) }
        #expect(world.breaker.snapshot(at: world.now).failures == 2)
        world.reconfigure { $0.failureTimeWindow = .seconds(600) }
        world.fail(3)
        #expect(world.changes.map(\.reason) == [.failureCount(5)])
    }

    @Test func `a new open time is measured from the opening`() {
        var world = BreakerWorld()
        world.fail(5)
        world.wait(.seconds(20))
        world.reconfigure { $0.openTimeout = .seconds(30) }
        #expect(world.state == .open(until: BreakerWorld.at(30)))
        #expect(world.changes.last?.reason == .bySettings)
    }

    @Test func `fewer probes decide a half-open breaker at once`() {
        var world = BreakerWorld()
        world.fail(5)
        world.wait(.seconds(60))
        world.succeed()
        #expect(world.state == .halfOpen(succeeded: 1, failed: 0))
        world.reconfigure { $0.halfOpenMaxCalls = 1 }
        #expect(world.state == .closed)
    }

    @Test func `a hold with an end lets go by itself, then and not before`() {
        var world = BreakerWorld()
        world.breaker.operated(.forceOpen, until: BreakerWorld.at(600), at: world.now)
        #expect(world.breaker.nextChange == BreakerWorld.at(600))
        world.breaker.ticked(at: BreakerWorld.at(599))
        #expect(world.state == .forcedOpen)
        world.breaker.ticked(at: BreakerWorld.at(600))
        #expect(world.state == .closed)
        #expect(world.breaker.nextChange == nil)
    }

    @Test func `a later hold replaces the end of an earlier one`() {
        var world = BreakerWorld()
        world.breaker.operated(.forceOpen, until: BreakerWorld.at(600), at: world.now)
        world.breaker.operated(.forceClosed, at: world.now)
        world.breaker.ticked(at: BreakerWorld.at(600))
        #expect(world.state == .forcedClosed)
    }

    @Test func `a probe by hand comes before the open time has passed, and only where it is open`() {
        var world = BreakerWorld()
        world.breaker.probedByHand(at: world.now)
        #expect(world.state == .closed)
        world.fail(5)
        world.breaker.probedByHand(at: world.now)
        #expect(world.state == .halfOpen(succeeded: 0, failed: 0))
        #expect(world.admit() != nil)
    }
}
