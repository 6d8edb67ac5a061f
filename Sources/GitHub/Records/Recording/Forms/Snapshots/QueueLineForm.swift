internal import Resilience
internal import Timing

/// What waits with one priority.
struct QueueLineForm: Codable {
    let priority: PriorityForm
    let depth: Int
    let oldest: Int64?
    let enqueued: Int
    let dequeued: Int
    let refused: Int
    let evicted: Int
    let expired: Int
    let history: [Double?]?

    init(_ line: QueueLine, after previous: QueueLine?) {
        priority = PriorityForm(line.priority)
        depth = line.depth
        oldest = line.oldest?.nanoseconds
        enqueued = line.enqueued
        dequeued = line.dequeued
        refused = line.refused
        evicted = line.evicted
        expired = line.expired
        history = line.history == previous?.history ? nil : line.history
    }

    func value(after previous: QueueLine?) -> QueueLine {
        QueueLine(
            priority: priority.value,
            depth: depth,
            oldest: Instant(recorded: oldest),
            enqueued: enqueued,
            dequeued: dequeued,
            refused: refused,
            evicted: evicted,
            expired: expired,
            history: history ?? previous?.history ?? []
        )
    }
}
