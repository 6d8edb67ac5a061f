internal import Resilience
internal import Timing

/// How fast each priority's line fills and empties, from the counters of the last few snapshots.
struct QueueFlow: Hashable, Sendable {
    private struct Reading: Hashable, Sendable {
        var at: Instant
        var lines: [QueueLine]
    }

    private var readings = Ring<Reading>(capacity: 6)

    mutating func sampled(_ snapshot: Snapshot) {
        if let last = readings.last, snapshot.at <= last.at { return }
        readings.append(Reading(at: snapshot.at, lines: snapshot.queue.lines))
    }

    /// Calls a second that came; `nil` until two snapshots tell it.
    func arriving(_ priority: Priority) -> Double? {
        rate(priority, of: \.enqueued)
    }

    /// Calls a second that left to be sent.
    func leaving(_ priority: Priority) -> Double? {
        rate(priority, of: \.dequeued)
    }

    private func rate(_ priority: Priority, of counter: KeyPath<QueueLine, Int>) -> Double? {
        guard let first = readings.first, let last = readings.last, first.at < last.at,
            let before = first.lines.first(where: { $0.priority == priority }),
            let after = last.lines.first(where: { $0.priority == priority })
        else { return nil }
        let seconds = Double(first.at.nanoseconds(to: last.at)) / 1e9
        return Double(max(0, after[keyPath: counter] - before[keyPath: counter])) / seconds
    }
}
