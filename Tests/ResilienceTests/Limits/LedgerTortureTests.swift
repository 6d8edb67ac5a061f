import TestSupport
import Testing
import Timing

@testable import Resilience

@Suite struct LedgerTortureTests {
    @Test func `nothing goes through a shut gate, one probe at most, and it always opens again`() {
        for seed in 0..<2000 {
            var dice = Dice(seed: UInt64(seed))
            var world = LedgerWorld {
                $0.concurrency = dice.roll(1...8)
                $0.pointsPerMinute = dice.roll(5...50)
                $0.writeSpacing = .milliseconds(dice.roll(0...2000))
            }
            var out: [AttemptID] = []
            for _ in 0..<50 {
                let before = world.gate
                let sent = step(&world, &out, &dice)
                if sent && !maySend(in: before) { Issue.record("sent while \(before): seed \(seed)") }
                check(world, before: before, seed: seed)
            }
            if world.snapshot.inFlight != out.count { Issue.record("attempts leak: seed \(seed)") }
            for attempt in out { world.ledger.withdrawn(attempt, at: world.now) }
            world.wait(.seconds(3601))
            world.settle(world.send())
            world.wait(.seconds(3601))
            if world.ask() != .granted { Issue.record("held for ever: seed \(seed)") }
        }
    }

    private func step(_ world: inout LedgerWorld, _ out: inout [AttemptID], _ dice: inout Dice) -> Bool {
        switch dice.roll(1...100) {
        case 1...45:
            let call = LedgerWorld.call(dice.pick(Call.Effect.allCases), points: dice.roll(1...5))
            guard let attempt = world.send(call) else { return false }
            out.append(attempt)
            return true
        case 46...80:
            guard !out.isEmpty else { return false }
            let attempt = out.remove(at: dice.roll(0...out.count - 1))
            if dice.chance(percent: 25) {
                world.refuse(attempt, for: dice.pick([nil, 0, 7, 90, 5000]))
            } else {
                world.settle(attempt, dice.pick([.succeeded, .declined, .failed(.timedOut)]))
            }
        case 81...84:
            if let attempt = out.popLast() { world.ledger.withdrawn(attempt, at: world.now) }
        default:
            world.wait(.milliseconds(dice.pick([1, 300, 2000, 31_000, 61_000])))
        }
        return false
    }

    private func maySend(in gate: GateState) -> Bool {
        if case .shut = gate { false } else { true }
    }

    private func check(_ world: LedgerWorld, before: GateState, seed: Int) {
        if let change = world.ledger.nextChange(after: world.now), change <= world.now {
            Issue.record("a change in the past: seed \(seed)")
        }
        guard case .shut(let earlier, _) = before, case .shut(let later, _) = world.gate else { return }
        if later < earlier { Issue.record("the gate was shortened: seed \(seed)") }
    }
}
