public import Timing

/// What is shown of the queue.
extension RequestQueue {
    /// Callers that a snapshot names.
    private static var callersShown: Int { 10 }

    /// What waits, for what, and whose it is. Reading changes nothing.
    public func snapshot(at now: Instant) -> QueueSnapshot {
        QueueSnapshot(
            isPaused: isPaused,
            isDraining: isDraining,
            capacity: policy.capacity,
            lines: Priority.allCases.reversed().map { queueLine($0, at: now) },
            held: heldLanes(),
            callers: callerCounts()
        )
    }

    private func queueLine(_ priority: Priority, at now: Instant) -> QueueLine {
        let tally = tallies[priority.rawValue]
        return QueueLine(
            priority: priority,
            depth: tally.depth,
            oldest: orders[priority.rawValue].entries.first.map { room.oldest(of: $0.line).place.since },
            enqueued: tally.enqueued,
            dequeued: tally.dequeued,
            refused: tally.refused,
            evicted: tally.evicted,
            expired: tally.expired,
            history: history.values(of: priority, depth: tally.depth, at: now)
        )
    }

    /// Largest count first; among equals the more urgent, then the older.
    private func heldLanes() -> [HeldLane] {
        let held = orders.reversed().flatMap { order in
            order.entries.compactMap { entry in wait(ofLine: entry.line).map { heldLane(entry.line, $0) } }
        }
        return held.sorted { $0.count > $1.count }
    }

    /// Largest count first; among equals by name.
    private func callerCounts() -> [CallerCount] {
        let counts = callers.uses.map { CallerCount(caller: $0.name, count: $0.count) }
        let sorted = counts.sorted { $0.count == $1.count ? $0.caller < $1.caller : $0.count > $1.count }
        return Array(sorted.prefix(Self.callersShown))
    }
}
