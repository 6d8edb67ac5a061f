import CAllocations
import DequeModule
import Resilience
import Timing

/// A week of two requests a second through the decision core and the screen's model, on a clock that is set by hand.
struct WeekBench {
    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)
    private static let day = 86_400
    private static let limit = 15_000

    private var dispatcher: Dispatcher
    private var seat: ModelSeat
    private var number: UInt64 = 0
    private var onTheWire: Deque<(attempt: AttemptID, bucket: Bucket)> = []

    private init() throws {
        dispatcher = Dispatcher(settings: Settings(), seed: 1, at: Self.start)
        seat = try ModelSeat(at: Self.start)
    }

    static func figures() throws -> [Figure] {
        var bench = try WeekBench()
        for second in 0..<day { bench.pass(second) }
        let young = headroom_bytes_in_use()
        for second in day..<7 * day { bench.pass(second) }
        let gained = Int(headroom_bytes_in_use()) - Int(young)
        return [
            Figure(
                "week.growth",
                "memory in use gained from the end of a week's first day to its last",
                .mebibytes,
                Sample([Double(gained) / Double(1 << 20)]),
                target: Target(bound: .atMost(1), basis: .fixed),
                remark:
                    "\(bench.number) requests, a snapshot a second, a frame a minute; decision core and screen"
            ),
            Figure(
                "week.heap",
                "memory in use after the first day",
                .mebibytes,
                Sample([Double(young) / Double(1 << 20)])
            ),
        ]
    }

    private mutating func pass(_ second: Int) {
        let now = Self.start.advanced(by: .seconds(second))
        var events: [Event] = []
        for half in 0..<2 {
            number += 1
            let sent = now.advanced(by: .milliseconds(500 * half))
            take(dispatcher.submitted(BenchCalls.call(number), at: sent), into: &events)
            answerAll(at: sent.advanced(by: .milliseconds(40)), into: &events)
        }
        let end = now.advanced(by: .milliseconds(990))
        take(dispatcher.ticked(at: end), into: &events)
        seat.tell(.events(events), at: end)
        seat.tell(.sampled(dispatcher.snapshot(at: end)), at: end)
        if second.isMultiple(of: 60) { seat.draw() }
    }

    private mutating func answerAll(at instant: Instant, into events: inout [Event]) {
        while let (attempt, bucket) = onTheWire.popFirst() {
            let answer = Answer(status: 200, outcome: .succeeded, reading: reading(of: bucket, at: instant))
            take(dispatcher.answered(attempt, with: answer, at: instant), into: &events)
        }
    }

    private mutating func take(_ actions: [Action], into events: inout [Event]) {
        for action in actions {
            switch action {
            case .send(let attempt, let call): onTheWire.append((attempt, call.lane.bucket ?? .core))
            case .publish(let event): events.append(event)
            case .abort, .end, .wake, .inquire: break
            }
        }
    }

    /// An hour's window after the other; what was used in it is what was asked for.
    private func reading(of bucket: Bucket, at instant: Instant) -> LimitReading {
        let second = Int(Self.start.duration(to: instant) / .seconds(1))
        let window = second / 3600
        return LimitReading(
            bucket: bucket,
            limit: Self.limit,
            remaining: Self.limit - 2 * (second - window * 3600),
            reset: Self.start.advanced(by: .seconds((window + 1) * 3600))
        )
    }
}
