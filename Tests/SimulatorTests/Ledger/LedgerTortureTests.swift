import Testing
import Timing

@testable import Simulator

@Suite struct LedgerTortureTests {
    /// What a run has seen, to hold the ledger against.
    private struct Memory {
        var inFlight: [String: Int] = [:]
        var windows: [Ledger.WindowKey: Window] = [:]
        var answered = 0
    }

    @Test(arguments: 0..<200)
    func `whatever comes, windows hold, nothing is lost and nothing shrinks`(seed: Int) {
        var dice = SeededGenerator(seed: UInt64(seed))
        var now = Instant(secondsSinceEpoch: 1_000)
        var ledger = Ledger(
            limits: ["core": BucketRule(limit: 20, anonymousLimit: 5, window: .seconds(10))],
            secondary: SecondaryRules(concurrent: 5, restPoints: 40, contentPerMinute: 6, hold: .seconds(2)),
            pace: Pace(speed: 1)
        )
        var memory = Memory()
        for _ in 0..<300 {
            now = now.advanced(by: .milliseconds(Int.random(in: 0..<400, using: &dice)))
            step(&ledger, &memory, at: now, &dice)
            if let fault = fault(in: ledger, memory, at: now) {
                Issue.record("seed \(seed), \(now.nanoseconds): \(fault)")
                return
            }
            memory.windows = ledger.windows
        }
    }

    private func step(
        _ ledger: inout Ledger,
        _ memory: inout Memory,
        at now: Instant,
        _ dice: inout SeededGenerator
    ) {
        let callers = [Credential.anonymous, .app, .installation(1)]
        let caller = callers[Int.random(in: 0..<3, using: &dice)]
        if let busy = memory.inFlight.first(where: { $0.value > 0 })?.key, Bool.random(using: &dice) {
            memory.inFlight[busy, default: 0] -= 1
            return ledger.left(busy)
        }
        let isWrite = Bool.random(using: &dice)
        let load = SecondaryAccount.Load(
            endpoint: "/x",
            isGraphQL: false,
            points: isWrite ? 5 : 1,
            createsContent: isWrite
        )
        memory.inFlight[caller.name, default: 0] += 1
        memory.answered += 1
        let outcome: JournalEntry.Outcome
        if let refusal = ledger.entered(caller, with: load, undisclosed: dice.happens(0.01), at: now) {
            outcome = .refused(refusal.reason)
        } else if case .counted = ledger.charge("core", 1, to: caller, at: now) {
            outcome = .counted(1)
        } else {
            outcome = .refused(.primary)
        }
        let held = ledger.checkHolding("\(memory.answered)", caller, "core", at: now)
        ledger.record(
            JournalEntry(
                id: "\(memory.answered)",
                at: now,
                method: "GET",
                path: "/x",
                credential: caller.name,
                bucket: "core",
                status: 200,
                outcome: outcome,
                fault: nil,
                whileHeld: held
            )
        )
    }

    /// What is broken, in words; nil where all holds.
    private func fault(in ledger: Ledger, _ memory: Memory, at now: Instant) -> String? {
        for (key, window) in ledger.windows {
            if window.used > window.limit { return "\(key) is overdrawn" }
            guard let earlier = memory.windows[key] else { continue }
            if window.reset < earlier.reset { return "\(key) went back" }
            if window.reset == earlier.reset, window.used < earlier.used { return "\(key) forgot" }
            if window.reset != earlier.reset, now < earlier.reset { return "\(key) ended early" }
        }
        let tally = ledger.totals.byBucket["core"] ?? .init()
        if tally.counted + tally.refused + tally.free != memory.answered { return "a request is lost" }
        if ledger.totals.answered != memory.answered { return "a request is counted twice" }
        if ledger.totals.byReason.values.reduce(0, +) != tally.refused { return "a refusal has no reason" }
        for (name, count) in memory.inFlight
        where ledger.inFlight(Credential(name: name, kind: .user)) != count {
            return "\(name) has not what it sent in flight"
        }
        return nil
    }
}
