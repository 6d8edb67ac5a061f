import Testing
import Timing

@testable import Simulator

@Suite struct LedgerTests {
    private let caller = Credential(name: "caller", kind: .user)
    private let start = Instant(secondsSinceEpoch: 1_000)
    private let read = SecondaryAccount.Load(
        endpoint: "/x",
        isGraphQL: false,
        points: 1,
        createsContent: false
    )
    private let write = SecondaryAccount.Load(
        endpoint: "/x",
        isGraphQL: false,
        points: 5,
        createsContent: true
    )

    private func ledger(limit: Int = 2, used: Int? = nil, _ secondary: SecondaryRules = .init()) -> Ledger {
        let rule = BucketRule(limit: limit, anonymousLimit: 1, window: .seconds(60), used: used)
        return Ledger(limits: ["core": rule], secondary: secondary, pace: Pace(speed: 1))
    }

    private func after(_ duration: Duration) -> Instant { start.advanced(by: duration) }

    @Test func `a window opens at first use and ends a fixed time later`() {
        var ledger = ledger()
        let opened = after(.milliseconds(12_300))
        let expected = Window(limit: 2, used: 1, reset: Instant(secondsSinceEpoch: 1_073))
        let first = ledger.charge("core", 1, to: caller, at: opened)
        #expect(first == .counted(expected))
        let second = ledger.charge("core", 1, to: caller, at: opened.advanced(by: .seconds(30)))
        #expect(
            second
                == .counted(Window(limit: 2, used: 2, reset: expected.reset))
        )
    }

    @Test func `a refused request is not counted and moves no reset`() {
        var ledger = ledger(limit: 1)
        _ = ledger.charge("core", 1, to: caller, at: start)
        let spent = Window(limit: 1, used: 1, reset: Instant(secondsSinceEpoch: 1_060))
        let first = ledger.charge("core", 1, to: caller, at: after(.seconds(10)))
        #expect(first == .refused(spent))
        let second = ledger.charge("core", 1, to: caller, at: after(.seconds(59)))
        #expect(second == .refused(spent))
    }

    @Test func `the instant of the reset belongs to the next window`() {
        var ledger = ledger(limit: 1)
        _ = ledger.charge("core", 1, to: caller, at: start)
        let next = Window(limit: 1, used: 1, reset: Instant(secondsSinceEpoch: 1_120))
        let first = ledger.charge("core", 1, to: caller, at: after(.seconds(60)))
        #expect(first == .counted(next))
    }

    @Test func `a cost above what is left is refused whole`() {
        var ledger = ledger(limit: 10, used: 6)
        let window = Window(limit: 10, used: 6, reset: Instant(secondsSinceEpoch: 1_060))
        let first = ledger.charge("core", 5, to: caller, at: start)
        #expect(first == .refused(window))
    }

    @Test func `use before the start counts in the first window only`() {
        var ledger = ledger(limit: 2, used: 2)
        #expect(ledger.window("core", of: caller, at: start).remaining == 0)
        _ = ledger.charge("core", 1, to: caller, at: start)
        #expect(ledger.window("core", of: caller, at: after(.seconds(60))).remaining == 2)
    }

    @Test func `looking at a window opens none`() {
        let ledger = ledger()
        #expect(ledger.window("core", of: caller, at: start).reset == after(.seconds(60)))
        #expect(ledger.windows.isEmpty)
    }

    @Test func `callers without a credential have an allowance of their own`() {
        var ledger = ledger(limit: 5)
        _ = ledger.charge("core", 1, to: .anonymous, at: start)
        #expect(ledger.window("core", of: .anonymous, at: start).remaining == 0)
        #expect(ledger.window("core", of: caller, at: start).remaining == 5)
    }

    @Test func `points of a minute on one endpoint are limited, and refused ones do not count`() {
        var ledger = ledger(SecondaryRules(restPoints: 10))
        let first = ledger.entered(caller, with: write, undisclosed: false, at: start)
        let second = ledger.entered(caller, with: write, undisclosed: false, at: start)
        let third = ledger.entered(caller, with: read, undisclosed: false, at: start)
        let later = ledger.entered(caller, with: read, undisclosed: false, at: after(.seconds(60)))
        #expect(first == nil)
        #expect(second == nil)
        #expect(third?.reason == .endpointPoints)
        #expect(third?.hold.until == after(.seconds(60)))
        #expect(later == nil)
    }

    @Test func `content creation has a limit of its own`() {
        var ledger = ledger(SecondaryRules(contentPerMinute: 1))
        _ = ledger.entered(caller, with: write, undisclosed: false, at: start)
        let refusal = ledger.entered(caller, with: read, undisclosed: false, at: start)
        #expect(refusal == nil)
        let second = ledger.entered(caller, with: write, undisclosed: false, at: start)
        #expect(second?.reason == .contentPerMinute)
    }

    @Test func `requests in flight are limited until they leave`() {
        var ledger = ledger(SecondaryRules(concurrent: 1))
        let refusal = ledger.entered(caller, with: read, undisclosed: false, at: start)
        #expect(refusal == nil)
        ledger.left(caller.name)
        let second = ledger.entered(caller, with: read, undisclosed: false, at: start)
        #expect(second == nil)
        let third = ledger.entered(caller, with: read, undisclosed: false, at: start)
        #expect(third?.reason == .concurrency)
        #expect(ledger.inFlight(caller) == 2)
    }

    @Test func `persistence while limited doubles the hold up to the longest`() {
        let rules = SecondaryRules(hold: .seconds(60), longestHold: .seconds(200))
        var ledger = ledger(rules)
        var ends: [Instant?] = []
        ends.append(ledger.entered(caller, with: read, undisclosed: true, at: start)?.hold.until)
        for second in [10, 20, 30] {
            let refusal = ledger.entered(caller, with: read, undisclosed: false, at: after(.seconds(second)))
            #expect(refusal?.reason == .stillLimited)
            ends.append(refusal?.hold.until)
        }
        #expect(
            ends == [after(.seconds(60)), after(.seconds(130)), after(.seconds(220)), after(.seconds(230))]
        )
    }

    @Test func `a request that was on its way already does not prolong the hold`() {
        var ledger = ledger()
        _ = ledger.entered(caller, with: read, undisclosed: true, at: start)
        let refusal = ledger.entered(caller, with: read, undisclosed: false, at: after(.milliseconds(40)))
        #expect(refusal?.hold.until == after(.seconds(60)))
    }

    @Test func `a request inside a told hold is a violation unless it may have crossed the telling`() {
        var ledger = ledger()
        let scope = Telling.Scope(credential: "caller", bucket: "core")
        ledger.told(Telling(scope: scope, until: after(.seconds(60)), requestID: "A"), at: start)
        let first = ledger.checkHolding("B", caller, "core", at: after(.milliseconds(50)))
        #expect(!first)
        let second = ledger.checkHolding("C", caller, "core", at: after(.milliseconds(51)))
        #expect(second)
        let third = ledger.checkHolding("D", caller, "search", at: after(.seconds(1)))
        #expect(!third)
        let fourth = ledger.checkHolding("E", caller, "core", at: after(.seconds(60)))
        #expect(!fourth)
        #expect(
            ledger.violations == [
                Violation(
                    requestID: "C",
                    at: after(.milliseconds(51)),
                    toldAt: start,
                    toldBy: "A",
                    until: after(.seconds(60)),
                    scope: scope
                )
            ]
        )
    }

    @Test func `a hold of the credential covers every bucket`() {
        var ledger = ledger()
        let scope = Telling.Scope(credential: "caller", bucket: nil)
        ledger.told(Telling(scope: scope, until: after(.seconds(60)), requestID: "A"), at: start)
        let first = ledger.checkHolding("B", caller, "search", at: after(.seconds(1)))
        #expect(first)
        let second = ledger.checkHolding("C", caller, nil, at: after(.seconds(1)))
        #expect(second)
    }

    @Test func `a limit set by hand changes the open window and forgets what was told`() {
        var ledger = ledger(limit: 1)
        _ = ledger.charge("core", 1, to: caller, at: start)
        let scope = Telling.Scope(credential: "caller", bucket: "core")
        ledger.told(Telling(scope: scope, until: after(.seconds(60)), requestID: "A"), at: start)
        let rule = BucketRule(limit: 100, anonymousLimit: 1, window: .seconds(60))
        ledger.limitSet("core", to: rule, remaining: 3)
        #expect(ledger.window("core", of: caller, at: start).remaining == 3)
        let first = ledger.checkHolding("B", caller, "core", at: after(.seconds(1)))
        #expect(!first)
    }

    @Test func `a sliding minute forgets slot by slot`() {
        var meter = SlidingMeter(over: .seconds(60))
        meter.add(3, at: start)
        meter.add(4, at: after(.seconds(30)))
        let first = meter.total(at: after(.seconds(59)))
        #expect(first == 7)
        let second = meter.total(at: after(.seconds(60)))
        #expect(second == 4)
        let third = meter.total(at: after(.seconds(500)))
        #expect(third == 0)
    }

    @Test func `the journal keeps the latest`() {
        var journal = Journal(capacity: 3)
        let entries = (0..<5).map { number in
            JournalEntry(
                id: "\(number)",
                at: start,
                method: "GET",
                path: "/",
                credential: "caller",
                bucket: nil,
                status: 200,
                outcome: .free,
                fault: nil,
                whileHeld: false
            )
        }
        for entry in entries { journal.append(entry) }
        #expect(journal.latest(10) == Array(entries[2...]))
        #expect(journal.latest(1) == [entries[4]])
    }
}
