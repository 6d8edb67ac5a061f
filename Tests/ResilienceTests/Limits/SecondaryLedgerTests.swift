import Testing
import Timing

@testable import Resilience

@Suite struct SecondaryLedgerTests {
    @Test func `no more than the concurrency is under way`() {
        var world = LedgerWorld()
        let attempts = world.rush(150)
        #expect(attempts.count == 100)
        #expect(world.ask() == .held(.concurrency, until: nil))
        world.settle(attempts[0])
        #expect(world.ask() == .granted)
    }

    @Test func `writes are spaced by a second`() {
        var world = LedgerWorld()
        let instants = world.sendAll(3, LedgerWorld.call(.write, points: 5), every: .milliseconds(100))
        #expect(instants == [0, 1, 2].map(LedgerWorld.at))
        #expect(world.ask(LedgerWorld.call(.creation)) == .held(.writeSpacing, until: LedgerWorld.at(3)))
        #expect(world.ask(LedgerWorld.call(.read)) == .granted)
        #expect(world.snapshot.nextWriteAt == LedgerWorld.at(3))
        #expect(world.ledger.nextChange(after: world.now) == LedgerWorld.at(3))
    }

    @Test func `the 81st content creation of a minute waits`() {
        var world = LedgerWorld { $0.writeSpacing = .milliseconds(100) }
        let creation = LedgerWorld.call(.creation, points: 5)
        let instants = world.sendAll(80, creation, every: .milliseconds(100))
        #expect(instants.last == LedgerWorld.at(0).advanced(by: .milliseconds(7900)))
        #expect(world.ask(creation) == .held(.creations, until: LedgerWorld.at(61)))
        #expect(world.snapshot.creationsLastMinute == 80)
        world.now = LedgerWorld.at(61)
        #expect(world.ask(creation) == .granted)
    }

    @Test func `the 501st content creation of an hour waits`() {
        var world = LedgerWorld()
        let creation = LedgerWorld.call(.creation, points: 5)
        _ = world.sendAll(500, creation, every: .seconds(1))
        world.wait(.seconds(120))
        guard case .held(.creations, let until) = world.ask(creation) else {
            Issue.record("\(world.ask(creation))")
            return
        }
        #expect(until.map { $0 >= LedgerWorld.at(3600) && $0 <= LedgerWorld.at(3660) } == true)
        #expect(world.snapshot.creationsLastHour == 500)
    }

    @Test func `points are counted by endpoint`() {
        var world = LedgerWorld { $0.concurrency = 10_000 }
        #expect(world.rush(1000).count == 900)
        #expect(world.ask() == .held(.points, until: LedgerWorld.at(61)))
        #expect(world.ask(LedgerWorld.call(endpoint: "GET /user")) == .granted)
        #expect(world.snapshot.pointsLastMinute == 900)
        #expect(world.snapshot.pointsLimit == 900)
    }

    @Test func `GraphQL has a limit of its own`() {
        var world = LedgerWorld { $0.concurrency = 10_000 }
        #expect(world.rush(3000, LedgerWorld.call(routeClass: .graphql)).count == 2000)
        #expect(world.snapshot.pointsLimit == 2000)
    }

    @Test func `a call dearer than the whole limit goes alone`() {
        var world = LedgerWorld()
        let dear = LedgerWorld.call(points: 5000)
        #expect(world.rush(2, dear).count == 1)
        world.now = LedgerWorld.at(61)
        #expect(world.ask(dear) == .granted)
    }

    @Test func `a figure of 0 counts but never holds`() {
        var world = LedgerWorld {
            $0.pointsPerMinute = 0
            $0.creationsPerMinute = 0
            $0.creationsPerHour = 0
            $0.writeSpacing = .zero
            $0.concurrency = 10_000
        }
        #expect(world.rush(2000, LedgerWorld.call(.creation)).count == 2000)
        #expect(world.snapshot.creationsLastHour == 2000)
    }

    @Test func `switched off, the ledger holds nothing but the gate does`() {
        var world = LedgerWorld { $0.isEnabled = false }
        #expect(world.rush(2000, LedgerWorld.call(.creation)).count == 2000)
        world.refuse(world.send(), for: 60)
        #expect(world.ask() == .held(.secondary, until: LedgerWorld.at(60)))
    }

    @Test func `endpoints are bounded in number`() {
        var world = LedgerWorld { $0.concurrency = 10_000 }
        for number in 0..<1000 { _ = world.send(LedgerWorld.call(endpoint: "GET /\(number)")) }
        #expect(world.rush(899, LedgerWorld.call(endpoint: "GET /999")).count == 899)
        #expect(world.ask(LedgerWorld.call(endpoint: "GET /999")) != .granted)
    }

    @Test func `new settings apply at once`() {
        var world = LedgerWorld()
        _ = world.send(LedgerWorld.call(.write))
        world.ledger.reconfigured(LedgerWorld.policy { $0.writeSpacing = .seconds(5) }, at: world.now)
        #expect(world.ask(LedgerWorld.call(.write)) == .held(.writeSpacing, until: LedgerWorld.at(5)))
        world.ledger.reconfigured(LedgerWorld.policy { $0.concurrency = 1 }, at: world.now)
        #expect(world.ask() == .held(.concurrency, until: nil))
    }

    @Test func `an attempt that nobody sent is ignored`() {
        var world = LedgerWorld()
        world.refuse(AttemptID(call: CallID(rawValue: 99), number: 1))
        #expect(world.gate == .open)
        #expect(world.snapshot.inFlight == 0)
    }
}
