import Metering
import Resilience
import Timing

/// The metrics of a busy client: 50 buckets, and 200 callers that each have called.
struct MetricsBench {
    private var dispatcher = Dispatcher(settings: Settings(), seed: 1, at: Self.start)
    private var calls = CallMetrics()
    private var number: UInt64 = 0

    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)
    private static let callers = (0..<200).map { "caller-\($0)" }

    static func figures() -> [Figure] {
        var bench = MetricsBench()
        bench.learn(buckets: 50)
        bench.hear(times: 20_000)
        let scrape = Cost.measure(of: 20) { bench.scrape(times: $0) }
        let hearing = Cost.measure(of: 100_000) { bench.hear(times: $0) }
        return [
            Figure(
                "metrics.scrape",
                "metrics: page of 50 buckets and 200 callers",
                .nanoseconds,
                scrape.time,
                target: Target(bound: .atMost(5_000_000), basis: .fixed)
            ),
            Figure(
                "metrics.call",
                "metrics: the four events of a call",
                .nanoseconds,
                hearing.time,
                target: Target(bound: .atMost(5_000), basis: .yardstick)
            ),
        ]
    }

    private mutating func learn(buckets: Int) {
        let readings = (0..<buckets).map { number in
            LimitReading(
                bucket: Bucket(rawValue: "bucket-\(number)"),
                limit: 5000,
                remaining: 4000,
                reset: Self.start.advanced(by: .seconds(3600))
            )
        }
        _ = dispatcher.learned(readings, of: "app", at: Self.start)
    }

    @inline(never)
    private mutating func scrape(times: Int) {
        for _ in 0..<times {
            let families = dispatcher.snapshot(at: Self.start).metricFamilies + calls.families
            precondition(MetricsPage(families).text(.openMetrics).count > 50_000, "the page is not whole")
        }
    }

    @inline(never)
    private mutating func hear(times: Int) {
        for index in 0..<times {
            number += 1
            let call = Call(
                id: CallID(rawValue: number),
                caller: Self.callers[index % Self.callers.count],
                method: "GET",
                path: "/user",
                lane: Lane(
                    credential: "app",
                    bucket: .core,
                    routeClass: .api,
                    effect: .read,
                    endpoint: "GET /user"
                ),
                points: 1,
                repeatability: .idempotent,
                priority: .normal
            )
            let attempt = AttemptID(call: call.id, number: 1)
            hear(.received(call))
            hear(.sent(attempt, call))
            hear(.answered(attempt, Answer(status: 200, outcome: .succeeded), took: .milliseconds(20)))
            hear(.ended(call.id, .completed(status: 200), attempts: 1, took: .milliseconds(20)))
        }
    }

    private mutating func hear(_ kind: Event.Kind) {
        _ = calls.heard(Event(number: number, at: Self.start, kind: kind))
    }
}
