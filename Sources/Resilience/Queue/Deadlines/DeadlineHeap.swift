/// Deadlines in no order, earliest first: a heap with four children to a parent, which is half as deep as a binary one
/// and hence half as many cache lines away from its end.
struct DeadlineHeap: Sendable {
    private var entries: [Deadline] = []

    var first: Deadline? { entries.first }
    var count: Int { entries.count }

    mutating func insert(_ deadline: Deadline) {
        entries.append(deadline)
        rise(from: entries.count - 1)
    }

    mutating func removeFirst() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        entries[0] = last
        sink(from: 0)
    }

    /// Drops what fails the test, in linear time.
    mutating func keep(where isKept: (Deadline) -> Bool) {
        entries.removeAll { !isKept($0) }
        for index in stride(from: (entries.count + 2) / 4 - 1, through: 0, by: -1) {
            sink(from: index)
        }
    }

    private mutating func rise(from start: Int) {
        let entry = entries[start]
        var index = start
        while index > 0 {
            let parent = (index - 1) / 4
            guard entry.precedes(entries[parent]) else { break }
            entries[index] = entries[parent]
            index = parent
        }
        entries[index] = entry
    }

    private mutating func sink(from start: Int) {
        let entry = entries[start]
        var index = start
        while let child = earliestChild(of: index), entries[child].precedes(entry) {
            entries[index] = entries[child]
            index = child
        }
        entries[index] = entry
    }

    private func earliestChild(of index: Int) -> Int? {
        let first = 4 * index + 1
        guard first < entries.count else { return nil }
        var earliest = first
        for child in first..<min(first + 4, entries.count) where entries[child].precedes(entries[earliest]) {
            earliest = child
        }
        return earliest
    }
}
