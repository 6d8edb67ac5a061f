import Testing
import Timing

@testable import Resilience

@Suite struct CircuitBreakerTests {
    @Test func `the failure that reaches the threshold opens it, clears the window and is one change`() {
        var world = BreakerWorld()
        world.fail(4)
        #expect(world.state == .closed)
        world.fail()
        #expect(world.state == .open(until: BreakerWorld.at(60)))
        #expect(world.breaker.snapshot(at: world.now).failures == 0)
        let opened = BreakerChange(
            from: .closed,
            to: .open(until: BreakerWorld.at(60)),
            reason: .failureCount(5)
        )
        #expect(world.changes == [opened])
    }

    @Test func `successes between failures don't clear the window`() {
        var world = BreakerWorld()
        #expect(world.run("x.x.x.x.x") == "cccccccco")
    }

    @Test func `an open breaker refuses until its deadline and then lets a probe through`() {
        var world = BreakerWorld()
        world.fail(5)
        world.wait(.milliseconds(59_999))
        #expect(world.breaker.admit(at: world.now) == .refused(until: BreakerWorld.at(60)))
        world.wait(.milliseconds(1))
        #expect(world.admit() != nil)
        #expect(world.state == .halfOpen(succeeded: 0, failed: 0))
        #expect(world.changes.last?.reason == .openTimePassed)
    }

    @Test func `the open time doubles with each failed recovery and starts anew after one that closes`() {
        var world = BreakerWorld { $0.halfOpenMaxCalls = 1 }
        var opened: [Duration] = []
        for _ in 0..<3 {
            world.fail(world.state == .closed ? 5 : 1)
            guard case .open(let until) = world.state else { return }
            opened.append(world.now.duration(to: until))
            world.now = until
        }
        world.succeed()
        #expect(world.state == .closed)
        world.fail(5)
        #expect(opened == [.seconds(60), .seconds(120), .seconds(240)])
        #expect(world.state == .open(until: world.now.advanced(by: .seconds(60))))
    }

    @Test func `the open time never passes its longest`() {
        var world = BreakerWorld {
            $0.maximumOpenTimeout = .seconds(100)
            $0.jitter = 1
            $0.halfOpenMaxCalls = 1
        }
        world.fail(5)
        for _ in 0..<100 {
            guard case .open(let until) = world.state else { break }
            #expect(until <= world.now.advanced(by: .seconds(100)))
            world.now = until
            world.fail()
        }
        #expect(world.breaker.snapshot(at: world.now).trips == 101)
    }

    @Test func `jitter moves the deadline by its share at most, and differently each time`() {
        var deadlines: Set<Instant> = []
        for seed in 0..<50 {
            var world = BreakerWorld { $0.jitter = 0.1 }
            world.dice = .init(seed: UInt64(seed))
            world.fail(5)
            guard case .open(let until) = world.state else { continue }
            #expect(until >= BreakerWorld.at(54) && until <= BreakerWorld.at(66))
            deadlines.insert(until)
        }
        #expect(deadlines.count == 50)
    }

    @Test(arguments: [
        (calls: "xxxxxxxxx", states: "ccccccccc"),
        (calls: ".....xxxxx", states: "ccccccccco"),
        (calls: "xxxxx.....", states: "ccccccccco"),
        (calls: "......xxxxx", states: "ccccccccccc"),
    ])
    func `the rate rule judges no window with fewer calls than its minimum`(calls: String, states: String) {
        var world = BreakerWorld {
            $0.failureThreshold = 0
            $0.failureRatePercent = 50
        }
        #expect(world.run(calls) == states)
    }

    @Test func `a slow call is one that takes strictly longer than the threshold`() {
        var world = BreakerWorld {
            $0.slowRatePercent = 50
            $0.slowThreshold = .seconds(10)
            $0.minimumCalls = 2
        }
        world.succeed(4, took: .seconds(10))
        #expect(world.breaker.snapshot(at: world.now).slow == 0)
        world.succeed(4, took: .seconds(10) + .nanoseconds(1))
        #expect(world.changes.map(\.reason) == [.slowRate(percent: 50, calls: 8)])
    }

    @Test func `a failure leaves the window with its time`() {
        var world = BreakerWorld()
        world.fail(4)
        world.wait(.seconds(60))
        world.fail()
        #expect(world.state == .closed)
        world.wait(.milliseconds(59_999))
        world.fail(4)
        #expect(world.state == .open(until: world.now.advanced(by: .seconds(60))))
    }

    @Test func `cancelled calls and our own refusals say nothing`() {
        var world = BreakerWorld()
        world.cancel(1000)
        #expect(world.breaker.snapshot(at: world.now).calls == 0)
        #expect(world.state == .closed)
    }

    @Test func `reading a thousand times changes nothing`() {
        var world = BreakerWorld()
        world.fail(5)
        world.wait(.seconds(61))
        for _ in 0..<1000 {
            _ = world.breaker.snapshot(at: world.now)
            _ = world.breaker.refusal(at: world.now)
            _ = world.breaker.nextChange
        }
        #expect(world.state == .open(until: BreakerWorld.at(60)))
        #expect(world.breaker.takeChange() == nil)
    }

    @Test func `a change is handed out once`() {
        var world = BreakerWorld()
        world.fail(5)
        world.breaker.operated(.forceClosed, at: world.now)
        #expect(world.breaker.takeChange()?.to == .forcedClosed)
        #expect(world.breaker.takeChange() == nil)
    }

    @Test func `the peek tells what admit would say`() {
        var world = BreakerWorld { $0.halfOpenMaxCalls = 1 }
        #expect(world.breaker.refusal(at: world.now) == nil)
        world.fail(5)
        #expect(world.breaker.refusal(at: world.now) == .refused(until: BreakerWorld.at(60)))
        world.wait(.seconds(60))
        #expect(world.breaker.refusal(at: world.now) == nil)
        _ = world.admit()
        #expect(world.breaker.refusal(at: world.now) == .refused(until: BreakerWorld.at(90)))
        world.operate(.forceOpen)
        #expect(world.breaker.refusal(at: world.now) == .refused(until: nil))
    }

    @Test func `the snapshot says which rules are on`() {
        let world = BreakerWorld {
            $0.failureRatePercent = 50
            $0.slowRatePercent = 80
            $0.failureTimeWindow = .seconds(90)
        }
        #expect(
            world.breaker.snapshot(at: world.now).rules == [
                "5 failures in 1m30s", "rate ≥ 50% of ≥ 10", "slower than 10s ≥ 80% of ≥ 10",
            ]
        )
    }

    @Test func `the snapshot keeps the last failure and the rates`() {
        var world = BreakerWorld()
        #expect(world.breaker.snapshot(at: world.now).failureRate == nil)
        world.succeed(3)
        world.fail()
        let snapshot = world.breaker.snapshot(at: world.now)
        #expect(snapshot.failureRate == 25)
        #expect(snapshot.lastFailure == BreakerWorld.failure)
    }
}
