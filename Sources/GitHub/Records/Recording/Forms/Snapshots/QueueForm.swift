internal import Resilience
internal import Timing

/// The queue.
struct QueueForm: Codable {
    struct Held: Codable {
        let lane: LaneForm
        let priority: PriorityForm
        let hold: HoldForm
        let until: Int64?
        let count: Int
    }

    struct Caller: Codable {
        let caller: CleanText
        let count: Int
    }

    let isPaused: Bool
    let isDraining: Bool
    let capacity: Int
    let lines: [QueueLineForm]
    let held: [Held]
    let callers: [Caller]

    init(_ queue: QueueSnapshot, after previous: QueueSnapshot?) {
        isPaused = queue.isPaused
        isDraining = queue.isDraining
        capacity = queue.capacity
        lines = queue.lines.map { line in
            QueueLineForm(line, after: previous?.lines.first { $0.priority == line.priority })
        }
        held = queue.held.map {
            Held(
                lane: LaneForm($0.lane),
                priority: PriorityForm($0.priority),
                hold: HoldForm($0.hold),
                until: $0.until?.nanoseconds,
                count: $0.count
            )
        }
        callers = queue.callers.map { Caller(caller: CleanText($0.caller), count: $0.count) }
    }

    func value(after previous: QueueSnapshot?) -> QueueSnapshot {
        QueueSnapshot(
            isPaused: isPaused,
            isDraining: isDraining,
            capacity: capacity,
            lines: lines.map { line in
                line.value(after: previous?.lines.first { $0.priority == line.priority.value })
            },
            held: held.map {
                HeldLane(
                    lane: $0.lane.value,
                    priority: $0.priority.value,
                    hold: $0.hold.value,
                    until: Instant(recorded: $0.until),
                    count: $0.count
                )
            },
            callers: callers.map { CallerCount(caller: $0.caller.text, count: $0.count) }
        )
    }
}
