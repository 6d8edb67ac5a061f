import Testing
import Timing

@testable import Resilience

@Suite struct SecondaryGateTests {
    @Test func `a hit holds everything of the credential until the named end`() {
        var world = LedgerWorld()
        world.refuse(world.send(), for: 60)
        let held = Admission.held(.secondary, until: LedgerWorld.at(60))
        let calls = [
            LedgerWorld.call(), LedgerWorld.call(.creation),
            LedgerWorld.call(routeClass: .graphql, bucket: .graphql),
            LedgerWorld.call(bucket: nil),
        ]
        #expect(calls.allSatisfy { world.ask($0) == held })
        #expect(world.gate == .shut(until: LedgerWorld.at(60), strikes: 1))
        world.now = LedgerWorld.at(60).advanced(byNanoseconds: -1)
        #expect(world.ask() == held)
    }

    @Test func `one probe goes at the opening, and the rest after its answer, spaced`() {
        var world = LedgerWorld()
        world.refuse(world.send(), for: 60)
        world.now = LedgerWorld.at(60)
        let probes = world.rush(20)
        #expect(probes.count == 1)
        #expect(world.ask() == .held(.probing, until: LedgerWorld.at(90)))
        world.now = LedgerWorld.at(61)
        world.settle(probes.first)
        let instants = world.sendAll(20, LedgerWorld.call(), every: .milliseconds(10))
        #expect(instants == (0..<20).map { LedgerWorld.at(61).advanced(by: .milliseconds($0 * 250)) })
        #expect(world.gate == .trickling(until: LedgerWorld.at(71)))
        world.now = LedgerWorld.at(71)
        #expect(world.gate == .open)
        #expect(world.rush(20).count == 20)
    }

    @Test func `hits in a row without an end wait twice as long each time, and a success clears them`() {
        var world = LedgerWorld()
        var waits: [Duration] = []
        for _ in 0..<6 {
            world.refuse(world.send())
            guard case .shut(let until, _) = world.gate else { break }
            waits.append(world.now.duration(to: until))
            world.now = until
        }
        #expect(waits == [60, 120, 240, 480, 900, 900].map { .seconds($0) })
        #expect(world.ledger.strikes == 6)
        world.settle(world.send())
        #expect(world.ledger.strikes == 0)
        world.refuse(world.send())
        #expect(world.gate == .shut(until: world.now.advanced(by: .seconds(60)), strikes: 1))
        #expect(world.snapshot.hits == 7)
    }

    @Test func `refusals of what was on its way when the gate shut are one strike`() {
        var world = LedgerWorld()
        let attempts = world.rush(20)
        for attempt in attempts { world.refuse(attempt, for: 60) }
        #expect(world.ledger.strikes == 1)
        #expect(world.snapshot.hits == 20)
        #expect(world.gate == .shut(until: LedgerWorld.at(60), strikes: 1))
    }

    @Test func `a gate is never shortened`() {
        var world = LedgerWorld()
        let attempts = world.rush(3)
        world.refuse(attempts[0], for: 300)
        world.refuse(attempts[1], for: 5)
        world.settle(attempts[2])
        #expect(world.gate == .shut(until: LedgerWorld.at(300), strikes: 1))
    }

    @Test(arguments: [(0, 1), (-5, 1), (2, 2), (99_999_999_999, 3600)] as [(Int64, Int64)])
    func `a named end is believed from one second to the longest`(named: Int64, waits: Int64) {
        var world = LedgerWorld()
        world.refuse(world.send(), for: named)
        #expect(world.gate == .shut(until: LedgerWorld.at(waits), strikes: 1))
    }

    @Test func `a probe that hangs gives way to another, and its success is nobody's business`() {
        var world = LedgerWorld()
        world.refuse(world.send(), for: 60)
        world.now = LedgerWorld.at(60)
        let first = world.send()
        world.now = LedgerWorld.at(90)
        let second = world.send()
        #expect(second != nil)
        world.settle(first)
        #expect(world.gate == .probing(strikes: 1))
        world.settle(second)
        #expect(world.gate == .trickling(until: LedgerWorld.at(100)))
    }

    @Test(arguments: [
        Outcome.failed(.timedOut), .failed(.notSent(reason: "refused")), .limited(.bucket, until: nil),
    ])
    func `a probe that tells nothing gives its place back`(outcome: Outcome) {
        var world = LedgerWorld()
        world.refuse(world.send(), for: 60)
        world.now = LedgerWorld.at(60)
        world.settle(world.send(), outcome)
        #expect(world.rush(5).count == 1)
        #expect(world.ledger.strikes == 1)
    }

    @Test func `a probe taken back gives its place back`() {
        var world = LedgerWorld()
        world.refuse(world.send(), for: 60)
        world.now = LedgerWorld.at(60)
        if let probe = world.send() { world.ledger.withdrawn(probe, at: world.now) }
        #expect(world.rush(5).count == 1)
    }

    @Test func `a refusal by the bucket alone is no hit`() {
        var world = LedgerWorld()
        world.settle(world.send(), .limited(.bucket, until: LedgerWorld.at(600)))
        #expect(world.gate == .open)
        world.settle(world.send(), .limited(.bucketAndCredential, until: LedgerWorld.at(900)))
        #expect(world.gate == .shut(until: LedgerWorld.at(900), strikes: 1))
    }

    @Test func `the gate's changes are foretold`() {
        var world = LedgerWorld()
        #expect(world.ledger.nextChange(after: world.now) == nil)
        world.refuse(world.send(), for: 60)
        #expect(world.ledger.nextChange(after: world.now) == LedgerWorld.at(60))
        world.now = LedgerWorld.at(60)
        #expect(world.ledger.nextChange(after: world.now) == nil)
        let probe = world.send()
        #expect(world.ledger.nextChange(after: world.now) == LedgerWorld.at(90))
        world.settle(probe)
        #expect(world.ledger.nextChange(after: world.now) == LedgerWorld.at(70))
    }

    @Test func `a timeline of a gate with a wait of three seconds`() {
        var world = LedgerWorld {
            $0.baseDelay = .seconds(3)
            $0.trickleTime = .seconds(2)
        }
        #expect(world.run("..2......2..2.........") == "sssHHsssssHHsHHHHHssss")
    }
}
