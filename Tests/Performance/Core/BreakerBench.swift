import Resilience
import Timing

/// A circuit breaker at work: calls that succeed, a microsecond apart, and calls that it refuses while open.
struct BreakerBench {
    private var breaker = CircuitBreaker(routeClass: .api, policy: BreakerPolicy(), at: Self.start)
    private var now = Self.start
    private var generator = BenchGenerator(state: 1)

    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)

    static func figures() -> [Figure] {
        var closed = BreakerBench()
        let settling = Cost.measure(of: 1_000_000) { closed.admitAndSettle(times: $0) }
        var open = BreakerBench()
        open.trip()
        let refusing = Cost.measure(of: 1_000_000) { open.beRefused(times: $0) }
        return [
            Figure(
                "breaker.settle",
                "breaker: admit + settle",
                .nanoseconds,
                settling.time,
                target: Target(bound: .atMost(80), basis: .yardstick)
            ),
            Figure(
                "breaker.allocations",
                "breaker: allocations in admit + settle",
                .each,
                settling.allocations,
                measured: settling.allocations.most,
                target: Target(bound: .atMost(0), basis: .fixed)
            ),
            Figure(
                "breaker.refusal",
                "breaker: refusal while open",
                .nanoseconds,
                refusing.time,
                target: Target(bound: .atMost(50), basis: .yardstick)
            ),
        ]
    }

    @inline(never)
    private mutating func admitAndSettle(times: Int) {
        for _ in 0..<times {
            now = now.advanced(byNanoseconds: 1_000)
            guard case .admitted(let permit) = breaker.admit(at: now) else {
                preconditionFailure("a closed breaker refused")
            }
            breaker.settle(permit, as: .success, took: .milliseconds(5), at: now, using: &generator)
        }
    }

    @inline(never)
    private mutating func beRefused(times: Int) {
        for _ in 0..<times {
            guard case .refused = breaker.admit(at: now) else {
                preconditionFailure("an open breaker admitted")
            }
        }
    }

    private mutating func trip() {
        let failure = CircuitBreaker.Judgement.failure(.timedOut)
        while case .admitted(let permit) = breaker.admit(at: now) {
            breaker.settle(permit, as: failure, took: .milliseconds(5), at: now, using: &generator)
        }
    }
}
