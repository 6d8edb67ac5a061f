import Resilience
import Timing

/// The quota of one bucket at work: each call reserves and is settled with what its answer said.
struct QuotaBench {
    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)
    private static let limit = 1_000_000_000

    private var quota = Quota(bucket: .core, policy: QuotaPolicy())
    private var now = Self.start
    private var reading = LimitReading(
        bucket: .core,
        limit: Self.limit,
        remaining: Self.limit,
        reset: Self.start.advanced(by: .seconds(3600))
    )

    static func figures() -> [Figure] {
        var bench = QuotaBench()
        bench.quota.learned(bench.reading, at: bench.now)
        let settling = Cost.measure(of: 1_000_000) { bench.reserveAndSettle(times: $0) }
        let asking = Cost.measure(of: 1_000_000) { bench.ask(times: $0) }
        return [
            Figure(
                "quota.settle",
                "quota: reserve + settle with a reading",
                .nanoseconds,
                settling.time,
                target: Target(bound: .atMost(60), basis: .yardstick)
            ),
            Figure(
                "quota.allocations",
                "quota: allocations in reserve + settle",
                .each,
                settling.allocations
            ),
            Figure("quota.admission", "quota: asking for admission", .nanoseconds, asking.time),
        ]
    }

    @inline(never)
    private mutating func reserveAndSettle(times: Int) {
        for _ in 0..<times {
            now = now.advanced(byNanoseconds: 1_000)
            quota.reserve(.normal, at: now)
            reading.remaining -= 1
            quota.settle(with: reading, counted: true, at: now)
        }
    }

    @inline(never)
    private mutating func ask(times: Int) {
        for _ in 0..<times {
            guard case .granted = quota.admission(for: .normal, at: now) else {
                preconditionFailure("a full quota held a call back")
            }
        }
    }
}
