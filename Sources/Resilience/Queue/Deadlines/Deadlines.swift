internal import DequeModule

/// The deadlines of waiting calls, earliest first.
///
/// Most calls wait at most as long as the settings say, so that their deadlines come in order and a plain sequence
/// keeps them; those with deadlines of their own go into a heap. A call that leaves before its deadline stays here as a stale entry until it
/// comes to the front, or until all stale ones are swept.
struct Deadlines: Sendable {
    private var inOrder: Deque<Deadline> = []
    private var others = DeadlineHeap()

    var count: Int { inOrder.count + others.count }

    var first: Deadline? {
        guard let ordered = inOrder.first else { return others.first }
        guard let other = others.first else { return ordered }
        return ordered.precedes(other) ? ordered : other
    }

    /// Adds a deadline that is likely the latest of all.
    mutating func append(_ deadline: Deadline) {
        if let last = inOrder.last, deadline.precedes(last) { return others.insert(deadline) }
        inOrder.append(deadline)
    }

    /// Adds a deadline that may lie anywhere.
    mutating func insert(_ deadline: Deadline) {
        others.insert(deadline)
    }

    mutating func removeFirst() {
        guard let ordered = inOrder.first else { return others.removeFirst() }
        guard let other = others.first, other.precedes(ordered) else {
            inOrder.removeFirst()
            return
        }
        others.removeFirst()
    }

    /// Drops what fails the test, in linear time.
    mutating func keep(where isKept: (Deadline) -> Bool) {
        inOrder.removeAll { !isKept($0) }
        others.keep(where: isKept)
    }
}
