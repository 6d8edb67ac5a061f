/// The latest entries, in order, and never more than its capacity.
struct Journal: Hashable, Sendable {
    private var entries: [JournalEntry] = []
    private var oldest = 0
    private let capacity: Int

    init(capacity: Int) {
        precondition(capacity > 0, "a journal holds something")
        self.capacity = capacity
        entries.reserveCapacity(capacity)
    }

    mutating func append(_ entry: JournalEntry) {
        guard entries.count == capacity else {
            entries.append(entry)
            return
        }
        entries[oldest] = entry
        oldest = (oldest + 1) % capacity
    }

    /// The latest, oldest first.
    func latest(_ count: Int) -> [JournalEntry] {
        Array((entries[oldest...] + entries[..<oldest]).suffix(count))
    }
}
