import Resilience
import Timing

/// A queue with 100,000 calls waiting: each step lets one in and takes the next one out.
struct QueueBench {
    private static let waiting = 100_000
    private static let start = Instant(secondsSinceEpoch: 1_800_000_000)
    private static let callers = (1...8).map { "caller \($0)" }

    private var queue: RequestQueue
    private let lanes: [Lane]
    private var now = Self.start
    private var number: UInt64 = 0

    private init() {
        var policy = QueuePolicy()
        policy.capacity = Self.waiting + 1
        queue = RequestQueue(policy: policy)
        lanes = BenchCalls.lanes
        for _ in 0..<Self.waiting { enqueue() }
    }

    static func figures() -> [Figure] {
        var bench = QueueBench()
        let passing = Cost.measure(runs: 9, of: 500_000) { bench.pass(times: $0) }
        precondition(bench.queue.count == waiting, "calls were lost")
        return [
            Figure(
                "queue.rate",
                "queue: enqueue + dequeue, 100,000 waiting",
                .perSecond,
                passing.rate,
                target: Target(bound: .atLeast(2_000_000), basis: .yardstick)
            ),
            Figure(
                "queue.allocations",
                "queue: allocations in enqueue + dequeue",
                .each,
                passing.allocations
            ),
        ]
    }

    @inline(never)
    private mutating func pass(times: Int) {
        for _ in 0..<times {
            enqueue()
            guard queue.next(at: now, admission: { _, _, _ in .granted }) != nil else {
                preconditionFailure("a full queue gave nothing")
            }
        }
    }

    private mutating func enqueue() {
        number += 1
        now = now.advanced(byNanoseconds: 500)
        let outcome = queue.enqueue(
            CallID(rawValue: number),
            caller: Self.callers[Int(number % 8)],
            lane: lanes[Int(number % UInt64(lanes.count))],
            priority: BenchCalls.priority(of: number),
            deadline: now.advanced(by: .seconds(60)),
            at: now
        )
        guard case .accepted(evicted: nil) = outcome else { preconditionFailure("a call was not accepted") }
    }
}
