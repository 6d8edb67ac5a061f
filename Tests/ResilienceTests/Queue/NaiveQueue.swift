import Resilience
import Timing

/// What the queue must do, written for being obviously right: one array, searched from end to end.
struct NaiveQueue {
    struct Place {
        let ticket: Int
        let since: Instant
    }

    struct Entry {
        let id: CallID
        let place: Place
        let lane: Lane
        let caller: String
        var priority: Priority
        let deadline: Instant

        var ticket: Int { place.ticket }
        var since: Instant { place.since }
    }

    var policy: QueuePolicy
    private(set) var entries: [Entry] = []
    private var nextTicket = 0

    init(policy: QueuePolicy) {
        self.policy = policy
    }

    mutating func enqueue(
        _ id: CallID,
        caller: String,
        lane: Lane,
        priority: Priority,
        deadline: Instant,
        place: Place?,
        at now: Instant
    ) -> RequestQueue.Enqueued {
        var evicted: CallID?
        if entries.count >= policy.capacity {
            guard let least = leastUrgent(at: now), urgency(least, at: now) < priority.rawValue else {
                return .refused(.queueFull)
            }
            evicted = least.id
            remove(least.id)
        }
        nextTicket += 1
        entries.append(
            Entry(
                id: id,
                place: place ?? Place(ticket: nextTicket, since: now),
                lane: lane,
                caller: caller,
                priority: priority,
                deadline: deadline
            )
        )
        return .accepted(evicted: evicted)
    }

    func place(of id: CallID) -> Place? {
        entries.first { $0.id == id }?.place
    }

    mutating func next(at now: Instant, admission: (Lane, Priority) -> Admission) -> CallID? {
        let sorted = entries.sorted { (urgency($0, at: now), $1.ticket) > (urgency($1, at: now), $0.ticket) }
        guard let first = sorted.first(where: { admission($0.lane, $0.priority) == .granted }) else {
            return nil
        }
        remove(first.id)
        return first.id
    }

    mutating func expire(at now: Instant) -> [CallID] {
        let expired = entries.filter { $0.deadline <= now }
        entries.removeAll { $0.deadline <= now }
        return expired.sorted { ($0.deadline, $0.ticket) < ($1.deadline, $1.ticket) }.map(\.id)
    }

    mutating func shrink(at now: Instant) -> [CallID] {
        var evicted: [CallID] = []
        while entries.count > policy.capacity, let least = leastUrgent(at: now) {
            remove(least.id)
            evicted.append(least.id)
        }
        return evicted
    }

    mutating func reprioritise(_ id: CallID, to priority: Priority) -> Priority? {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
        let old = entries[index].priority
        entries[index].priority = priority
        return old
    }

    @discardableResult
    mutating func remove(_ id: CallID) -> Bool {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return false }
        entries.remove(at: index)
        return true
    }

    private func urgency(_ entry: Entry, at now: Instant) -> Int {
        guard policy.ageingStep > .zero else { return entry.priority.rawValue }
        let steps = entry.since.duration(to: now) / policy.ageingStep
        return min(Priority.critical.rawValue, entry.priority.rawValue + Int(steps))
    }

    private func leastUrgent(at now: Instant) -> Entry? {
        entries.min { (urgency($0, at: now), $1.ticket) < (urgency($1, at: now), $0.ticket) }
    }
}
