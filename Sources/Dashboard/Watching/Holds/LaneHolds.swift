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
        var grounds: Grounds?
    }

    /// An entry that came, and of which lane and priority.
    private struct Change: Hashable {
        var group: Group
        var entry: Entry
    }

    static let capacity = 512

    private(set) var entries: [Group: Entry] = [:]
    private var changes = Ring<Change>(capacity: capacity)

    mutating func held(_ group: Group, by entry: Entry) {
        changes.append(Change(group: group, entry: entry))
        guard entries[group] != nil || entries.count < Self.capacity else { return }
        entries[group] = entry
    }

    /// A snapshot knows all that is held; what is older and not in it is over.
    mutating func sampled(_ held: [HeldLane], at instant: Instant) {
        entries = entries.filter { $0.value.at > instant }
        for item in held {
            let group = Group(lane: item.lane, priority: item.priority)
            guard entries[group] == nil else { continue }
            self.held(group, by: Entry(hold: item.hold, until: item.until, at: instant))
        }
    }

    /// The steps of a row's life, with what its lane was held by while it waited there. Changes long ago are forgotten.
    func steps(of row: RequestRow) -> [TraceStep] {
        let group = Group(lane: row.call.lane, priority: row.call.priority)
        let own = (0..<changes.count).map { changes[$0] }.filter { $0.group == group }.map(\.entry)
        let ends = row.trace.dropFirst().map(\.at) + [.distantFuture]
        return zip(row.trace, ends).flatMap { step, end in
            guard case .queued(var hold, _) = step.kind else { return [step] }
            var steps = [step]
            for entry in own where entry.at > step.at && entry.at < end && entry.hold != hold {
                hold = entry.hold
                let kind = TraceStep.Kind.queued(entry.hold, until: entry.until)
                steps.append(TraceStep(at: entry.at, kind: kind, grounds: entry.grounds))
            }
            return steps
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
