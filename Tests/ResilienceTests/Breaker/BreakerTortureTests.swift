import TestSupport
import Testing
import Timing

@testable import Resilience

@Suite struct BreakerTortureTests {
    @Test func `whatever happens, probes stay within bounds and no state is a dead end`() {
        for seed in 0..<2000 {
            var dice = Dice(seed: UInt64(seed))
            var world = BreakerWorld { policy in
                policy.failureThreshold = dice.roll(0...4)
                policy.failureRatePercent = dice.roll(0...100)
                policy.minimumCalls = dice.roll(1...6)
                policy.halfOpenMaxCalls = dice.roll(1...4)
                policy.successThreshold = Double(dice.roll(0...10)) / 10
                policy.jitter = 0.1
            }
            world.dice = dice
            run(&world, with: &dice, seed: seed)
        }
    }

    private func run(_ world: inout BreakerWorld, with dice: inout Dice, seed: Int) {
        var out: [CircuitBreaker.Permit] = []
        for _ in 0..<40 {
            let before = world.breaker
            world.changes = []
            step(&world, &out, &dice)
            if !isSound(world.breaker, following: before) || world.changes.count > 1 {
                Issue.record("\(before), then \(world.breaker): seed \(seed)")
            }
            checkPeek(world, seed: seed)
        }
        checkWayOut(&world, seed: seed)
    }

    /// A policy with fewer probes does not call back those that are out.
    private func isSound(_ after: CircuitBreaker, following before: CircuitBreaker) -> Bool {
        let tally = after.window.newestSum
        return probesOut(of: after) <= max(after.policy.probes, probesOut(of: before))
            && tally.failures <= tally.calls && tally.failures >= 0
            && after.trips >= before.trips && after.refused >= before.refused
    }

    private func probesOut(of breaker: CircuitBreaker) -> Int {
        guard case .halfOpen(let probes) = breaker.state else { return 0 }
        return probes.out
    }

    private func step(_ world: inout BreakerWorld, _ out: inout [CircuitBreaker.Permit], _ dice: inout Dice) {
        switch dice.roll(1...100) {
        case 1...40:
            if let permit = world.admit() { out.append(permit) }
        case 41...75:
            guard !out.isEmpty else { return }
            let permit = out.remove(at: dice.roll(0...out.count - 1))
            world.settle(permit, dice.pick([.success, .neutral, .failure(.timedOut), .failure(.timedOut)]))
        case 76...90: world.wait(.milliseconds(dice.pick([1, 500, 5000, 30_000, 70_000])))
        case 91...94: world.tick()
        case 95...97:
            world.operate(dice.pick([.forceOpen, .forceClosed, .metricsOnly, .automatic, .automatic]))
        default:
            let probes = dice.roll(1...4)
            let isEnabled = dice.chance(percent: 80)
            world.reconfigure {
                $0.halfOpenMaxCalls = probes
                $0.isEnabled = isEnabled
            }
        }
    }

    /// The peek and the asking agree, and a refusal that names an instant names one to come.
    private func checkPeek(_ world: BreakerWorld, seed: Int) {
        var asked = world.breaker
        let decision = asked.admit(at: world.now)
        switch world.breaker.refusal(at: world.now) {
        case .none:
            guard case .admitted = decision else {
                Issue.record("the peek says yes, asking says \(decision): seed \(seed)")
                return
            }
        case .some(let refusal):
            if decision != refusal { Issue.record("\(decision) is not \(refusal): seed \(seed)") }
            guard case .refused(until: .some(let until)) = refusal, until <= world.now else { return }
            Issue.record("comes back in the past: seed \(seed)")
        }
    }

    /// Left alone with a service that works again, it closes.
    private func checkWayOut(_ world: inout BreakerWorld, seed: Int) {
        world.operate(.automatic)
        world.reconfigure { _ in }
        world.fail(5)
        for _ in 0..<4 {
            world.wait(.seconds(3600))
            world.succeed(3)
        }
        if world.breaker.state != .closed { Issue.record("stays open: seed \(seed)") }
    }
}
