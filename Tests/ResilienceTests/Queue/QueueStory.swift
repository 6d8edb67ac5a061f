import Resilience
import Timing

/// A queue and the words to tell its stories in. Calls are known by their numbers, lanes by a letter. Time stands still
/// unless a story moves it.
struct QueueStory {
    var queue: RequestQueue
    private(set) var now = Instant(secondsSinceEpoch: 1_000_000)
    /// What holds each lane; the others are granted.
    var holds: [String: Wait] = [:]
    /// Lanes and priorities that were asked, in order, since this was last emptied.
    var asked: [String] = []

    init(_ change: (inout QueuePolicy) -> Void = { _ in }) {
        var policy = QueuePolicy()
        change(&policy)
        queue = RequestQueue(policy: policy)
    }

    func seconds(_ seconds: Int64) -> Instant {
        now.advanced(by: .seconds(seconds))
    }

    mutating func pass(_ seconds: Int64) {
        now = self.seconds(seconds)
    }

    @discardableResult
    mutating func submit(
        _ number: UInt64,
        _ priority: Priority = .normal,
        lane: String = "a",
        caller: String = "test",
        within seconds: Int64 = 3600,
        place: QueuePlace? = nil
    ) -> RequestQueue.Enqueued {
        queue.enqueue(
            CallID(rawValue: number),
            caller: caller,
            lane: .named(lane),
            priority: priority,
            deadline: self.seconds(seconds),
            place: place,
            at: now
        )
    }

    mutating func next() -> UInt64? {
        var asked: [String] = []
        let holds = holds
        let id = queue.next(at: now) { _, lane, priority in
            asked.append("\(lane.endpoint) \(priority.name)")
            return holds[lane.endpoint].map { .held($0.hold, until: $0.until) } ?? .granted
        }
        self.asked += asked
        return id?.rawValue
    }

    /// The numbers of all calls that may go, in their order.
    mutating func takeAll() -> [UInt64] {
        var numbers: [UInt64] = []
        while let number = next() { numbers.append(number) }
        return numbers
    }

    mutating func expire() -> [UInt64] {
        queue.expire(at: now).map(\.id.rawValue)
    }

    @discardableResult
    mutating func reprioritise(_ number: UInt64, to priority: Priority) -> Priority? {
        queue.reprioritise(CallID(rawValue: number), to: priority)
    }

    mutating func remove(_ number: UInt64) -> Bool {
        queue.remove(CallID(rawValue: number))
    }

    func wait(of number: UInt64) -> Wait? {
        queue.wait(of: CallID(rawValue: number))
    }

    func line(_ priority: Priority) -> QueueLine {
        queue.snapshot(at: now).lines[Priority.critical.rawValue - priority.rawValue]
    }
}

extension Lane {
    /// A lane that differs from others by its endpoint alone.
    static func named(_ name: String) -> Lane {
        Lane(credential: "token", bucket: .core, routeClass: .api, effect: .read, endpoint: name)
    }
}
