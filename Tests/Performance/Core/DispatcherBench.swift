import DequeModule
import Resilience
import Timing

/// The whole decision core at work, with nothing behind it: calls are submitted, sent, answered and ended. Half as many
/// again as may be under way at once are kept on the way, so that a third of them waits in the queue.
struct DispatcherBench {
    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)

    private var dispatcher: Dispatcher
    private let depth: Int
    private var now = Self.start
    private var number: UInt64 = 0
    private var onTheWire: Deque<(attempt: AttemptID, bucket: Bucket)> = []
    private var remaining = 900_000_000
    private var unfinished = 0
    private var events: UInt64 = 0

    private init() {
        var settings = Settings()
        // It asks for more in a second than GitHub allows in a minute.
        settings.secondaryRateLimit.pointsPerMinute = 0
        depth = settings.requestQueue.maximumInFlight * 3 / 2
        dispatcher = Dispatcher(settings: settings, seed: 1, at: now)
        handle(dispatcher.learned([reading(of: .core), reading(of: .search)], of: "token", at: now))
    }

    static func figures() -> [Figure] {
        var bench = DispatcherBench()
        let passing = Cost.measure(runs: 9, of: 60_000) { bench.pass(times: $0) }
        let events = Double(bench.events) / Double(bench.number)
        return [
            Figure(
                "dispatcher.rate",
                "dispatcher: no-op requests, events on",
                .perSecond,
                passing.rate,
                target: Target(bound: .atLeast(150_000), basis: .yardstick),
                remark: "\(Unit.each.text(events)) events a request were published and counted"
            ),
            Figure("dispatcher.allocations", "dispatcher: allocations a request", .each, passing.allocations),
        ]
    }

    @inline(never)
    private mutating func pass(times: Int) {
        for _ in 0..<times {
            number += 1
            unfinished += 1
            now = now.advanced(byNanoseconds: 3_000)
            handle(dispatcher.submitted(BenchCalls.call(number), at: now))
            if unfinished >= depth { answerOldest() }
        }
    }

    private mutating func answerOldest() {
        guard let (attempt, bucket) = onTheWire.popFirst() else { preconditionFailure("all calls are held") }
        remaining -= 1
        now = now.advanced(byNanoseconds: 3_000)
        let answer = Answer(status: 200, outcome: .succeeded, reading: reading(of: bucket))
        handle(dispatcher.answered(attempt, with: answer, at: now))
    }

    private mutating func handle(_ actions: [Action]) {
        for action in actions {
            switch action {
            case .send(let attempt, let call): onTheWire.append((attempt, call.lane.bucket ?? .core))
            case .publish: events += 1
            case .end(_, .completed, _): unfinished -= 1
            case .end(_, let ending, _): preconditionFailure("a call ended as \(ending)")
            case .abort: preconditionFailure("an attempt was aborted")
            case .wake, .inquire: break
            }
        }
    }

    private func reading(of bucket: Bucket) -> LimitReading {
        LimitReading(
            bucket: bucket,
            limit: 1_000_000_000,
            remaining: remaining,
            reset: Self.start.advanced(by: .seconds(3600))
        )
    }
}
