import TestSupport
import Timing

@testable import Resilience

/// A breaker with a clock moved by hand, and verbs for what happens to it.
struct BreakerWorld {
    static let failure = Failure.serverError(status: 502, retryAt: nil)

    var now = BreakerWorld.at(0)
    var breaker: CircuitBreaker
    var dice = Dice(seed: 1)
    var changes: [BreakerChange] = []

    init(_ edit: (inout BreakerPolicy) -> Void = { _ in }) {
        breaker = CircuitBreaker(routeClass: .api, policy: Self.policy(edit), at: now)
    }

    /// Five failures in a minute open it for a minute; no rate rule, no jitter.
    static func policy(_ edit: (inout BreakerPolicy) -> Void = { _ in }) -> BreakerPolicy {
        var policy = BreakerPolicy()
        policy.failureRatePercent = 0
        policy.openTimeout = .seconds(60)
        policy.probeLease = .seconds(30)
        policy.jitter = 0
        edit(&policy)
        return policy
    }

    static func at(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: 1_000_000 + seconds)
    }

    var state: BreakerState { breaker.snapshot(at: now).state }

    mutating func wait(_ duration: Duration) {
        now = now.advanced(by: duration)
    }

    mutating func admit() -> CircuitBreaker.Permit? {
        let decision = breaker.admit(at: now)
        takeChange()
        guard case .admitted(let permit) = decision else { return nil }
        return permit
    }

    mutating func settle(
        _ permit: CircuitBreaker.Permit?,
        _ judgement: CircuitBreaker.Judgement,
        took: Duration = .zero
    ) {
        guard let permit else { return }
        breaker.settle(permit, as: judgement, took: took, at: now, using: &dice)
        takeChange()
    }

    mutating func succeed(_ count: Int = 1, took: Duration = .zero) {
        for _ in 0..<count { settle(admit(), .success, took: took) }
    }

    mutating func fail(_ count: Int = 1) {
        for _ in 0..<count { settle(admit(), .failure(Self.failure)) }
    }

    mutating func cancel(_ count: Int = 1) {
        for _ in 0..<count { settle(admit(), .neutral) }
    }

    mutating func operate(_ control: BreakerControl) {
        breaker.operated(control, at: now)
        takeChange()
    }

    mutating func reconfigure(_ edit: (inout BreakerPolicy) -> Void) {
        breaker.reconfigured(Self.policy(edit), at: now)
        takeChange()
    }

    mutating func tick() {
        breaker.ticked(at: now)
        takeChange()
    }

    /// One character a second: `.` a call that succeeds, `x` one that fails, `/` one that is taken back,
    /// `t` a tick, `-` nothing. Out comes what stands after each: `c` closed, `o` open, `h` half-open, `R`
    /// where the call was refused.
    mutating func run(_ timeline: String) -> String {
        var states = ""
        for step in timeline {
            let refusedBefore = breaker.snapshot(at: now).refused
            switch step {
            case ".": succeed()
            case "x": fail()
            case "/": cancel()
            case "t": tick()
            default: break
            }
            let snapshot = breaker.snapshot(at: now)
            states.append(snapshot.refused > refusedBefore ? "R" : Self.letter(of: snapshot.state))
            wait(.seconds(1))
        }
        return states
    }

    private mutating func takeChange() {
        if let change = breaker.takeChange() { changes.append(change) }
    }

    private static func letter(of state: BreakerState) -> Character {
        switch state {
        case .closed: "c"
        case .open: "o"
        case .halfOpen: "h"
        case .forcedOpen: "O"
        case .forcedClosed: "C"
        case .metricsOnly(let wouldBeOpen): wouldBeOpen ? "M" : "m"
        }
    }
}
