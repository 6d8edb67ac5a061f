public import Timing

/// Making room.
extension RequestQueue {
    /// New settings for what waits and what comes. Returns the calls that a smaller capacity has no room for, least
    /// urgent and newest first; they are to be refused.
    public mutating func reconfigured(_ policy: QueuePolicy, at now: Instant) -> [CallID] {
        history.advance(to: now, depths: tallies)
        self.policy = policy
        var evicted: [CallID] = []
        while count > policy.capacity, let line = leastUrgentLine(at: now)?.line {
            evicted.append(evict(newestOf: line))
        }
        return evicted
    }

    /// Makes the newest of the least urgent calls leave, if it is less urgent than a newcomer of this priority.
    mutating func evict(below priority: Priority, at now: Instant) -> CallID? {
        guard let least = leastUrgentLine(at: now), least.urgency < priority.rawValue else { return nil }
        return evict(newestOf: least.line)
    }

    private mutating func evict(newestOf line: Int32) -> CallID {
        let id = room.newest(of: line).id
        tallies[Self.priority(ofLine: line).rawValue].evicted += 1
        release(room.lines[Int(line)].newest)
        return id
    }

    /// The line that ends with the least urgent call, and how urgent that one is; among equals the newest.
    private func leastUrgentLine(at now: Instant) -> (line: Int32, urgency: Int)? {
        var least: (line: Int32, urgency: Int, ticket: UInt64)?
        for priority in orders.indices {
            for entry in orders[priority].entries {
                let newest = room.newest(of: entry.line)
                let urgency = urgency(of: priority, since: newest.place.since, at: now)
                if let least, (least.urgency, newest.place.ticket) < (urgency, least.ticket) { continue }
                least = (entry.line, urgency, newest.place.ticket)
            }
        }
        return least.map { ($0.line, $0.urgency) }
    }
}
