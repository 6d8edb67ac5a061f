internal import Resilience
internal import Timing

/// What the waiting calls of each lane and priority wait for now. One entry stands for all of them, so that a
/// shut gate costs one change and not one for each row.
struct LaneHolds: Hashable, Sendable {
    struct Group: Hashable, Sendable {
        var lane: Lane
        var priority: Priority
    }

    struct Entry: Hashable, Sendable {
        var hold: Hold
        var until: Instant?
        var at: Instant
    }

    static let capacity = 512

    private(set) var entries: [Group: Entry] = [:]

    mutating func held(_ group: Group, by hold: Hold, until: Instant?, at instant: Instant) {
        guard entries[group] != nil || entries.count < Self.capacity else { return }
        entries[group] = Entry(hold: hold, until: until, at: instant)
    }

    /// A snapshot knows all that is held; what is older and not in it is over.
    mutating func sampled(_ held: [HeldLane], at instant: Instant) {
        entries = entries.filter { $0.value.at > instant }
        for item in held {
            let group = Group(lane: item.lane, priority: item.priority)
            guard entries[group] == nil else { continue }
            self.held(group, by: item.hold, until: item.until, at: instant)
        }
    }

    /// What a queued row waits for: the newer one of what its own events and its lane's said.
    func hold(of row: RequestRow) -> Entry? {
        guard case .queued(let hold, let until) = row.stage else { return nil }
        let own = Entry(hold: hold, until: until, at: row.since)
        let group = Group(lane: row.call.lane, priority: row.call.priority)
        guard let shared = entries[group], shared.at >= own.at else { return own }
        return shared
    }
}
