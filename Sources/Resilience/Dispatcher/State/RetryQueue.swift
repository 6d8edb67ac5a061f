internal import Timing

/// The calls between two attempts, by the instant at which the next may begin.
struct RetryQueue: Sendable {
    private struct Entry: Sendable {
        let due: Instant
        let id: CallID
    }

    /// Latest first, so that the earliest is taken from the end.
    private var entries: [Entry] = []

    var count: Int { entries.count }

    var nextDue: Instant? { entries.last?.due }

    mutating func insert(_ id: CallID, due: Instant) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].due > due { low = middle + 1 } else { high = middle }
        }
        entries.insert(Entry(due: due, id: id), at: low)
    }

    mutating func remove(_ id: CallID) {
        entries.removeAll { $0.id == id }
    }

    mutating func takeDue(at now: Instant) -> [CallID] {
        var due: [CallID] = []
        while let last = entries.last, last.due <= now {
            due.append(last.id)
            entries.removeLast()
        }
        return due
    }

    mutating func takeAll() -> [CallID] {
        defer { entries.removeAll() }
        return entries.reversed().map(\.id)
    }
}
