/// The lines of one priority in which somebody waits, by the age of their oldest call.
///
/// Since an older call of the same priority is never less urgent, this is also their order of urgency. A sorted array
/// serves best: there are few lines, and walking them in order is what happens most.
struct LineOrder: Sendable {
    struct Entry: Sendable {
        /// Of the line's oldest call.
        var ticket: UInt64
        var line: Int32
    }

    private(set) var entries: [Entry] = []

    mutating func insert(_ entry: Entry) {
        entries.insert(entry, at: position(of: entry.ticket))
    }

    /// Takes out the line whose oldest call has this ticket.
    mutating func remove(ticket: UInt64) {
        entries.remove(at: position(of: ticket))
    }

    /// The line's oldest call changed: it has another ticket now.
    mutating func move(from ticket: UInt64, to entry: Entry) {
        let start = position(of: ticket)
        let end = position(of: entry.ticket)
        if end > start + 1 {
            for index in start..<(end - 1) { entries[index] = entries[index + 1] }
            entries[end - 1] = entry
        } else if end < start {
            for index in stride(from: start, to: end, by: -1) { entries[index] = entries[index - 1] }
            entries[end] = entry
        } else {
            entries[start] = entry
        }
    }

    /// Where a ticket stands or would stand.
    private func position(of ticket: UInt64) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].ticket < ticket { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
