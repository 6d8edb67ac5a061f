public import Timing

/// Where calls wait until limits and slots let them go: bounded, by priority, first in first out within one, and with
/// ageing, so that nothing starves.
///
/// A waiting call rises one priority each `ageingStep`; among equally urgent calls the one that came first goes first.
/// Calls of one lane and priority are held by the same rules, hence one question decides for all of them, and a held
/// lane never stands in another's way.
///
/// `now` must not fall from one call of a method to the next.
public struct RequestQueue: Sendable {
    /// What became of a call at the queue's door.
    public enum Enqueued: Hashable, Sendable {
        /// It waits. `evicted` had to leave for it and is to be refused.
        case accepted(evicted: CallID?)
        /// It was not taken.
        case refused(Refusal.Reason)
    }

    /// How many priorities there are, and hence lines to a lane.
    static var priorities: Int { 4 }

    var policy: QueuePolicy {
        didSet {
            ageingStep = policy.ageingStep.nanoseconds
            maximumWait = policy.maximumWait.nanoseconds
        }
    }
    /// In nanoseconds; 0 where nothing ages.
    private(set) var ageingStep: Int64
    /// In nanoseconds.
    private var maximumWait: Int64
    /// Whether an operator holds everything.
    public private(set) var isPaused = false
    /// True after `drain`: nothing is accepted any more.
    public private(set) var isDraining = false
    var room = WaitingRoom()
    var lanes = Roster<LaneKey>()
    var callers = Roster<String>()
    /// By priority, low first.
    var orders = Priority.allCases.map { _ in LineOrder() }
    /// By priority, low first.
    var tallies = Priority.allCases.map { _ in QueueTally() }
    var deadlines = Deadlines()
    var history = DepthHistory()
    var changedLines: [Int32] = []
    private var nextTicket: UInt64 = 0

    /// Nothing waits.
    public init(policy: QueuePolicy) {
        self.policy = policy
        ageingStep = policy.ageingStep.nanoseconds
        maximumWait = policy.maximumWait.nanoseconds
    }

    /// Calls that wait.
    public var count: Int { room.count }

    /// Whether this call waits here.
    public func contains(_ id: CallID) -> Bool {
        room.slot(of: id) != nil
    }

    /// Lets a call wait; in a full queue it takes the place of the newest of the least urgent, if that one is less
    /// urgent than itself. The call must not be waiting already.
    ///
    /// - Parameters:
    ///   - id: which call.
    ///   - caller: whose call it is.
    ///   - lane: whose rules hold it.
    ///   - priority: how urgent it is.
    ///   - deadline: when it is refused if it still waits.
    ///   - place: where it stood when it waited before; `nil` puts it behind all that have come.
    ///   - now: the present, by the same time as all other calls.
    public mutating func enqueue(
        _ id: CallID,
        caller: String,
        lane: Lane,
        priority: Priority,
        deadline: Instant,
        place: QueuePlace? = nil,
        at now: Instant
    ) -> Enqueued {
        precondition(!contains(id), "\(id) waits already")
        history.advance(to: now, depths: tallies)
        guard !isDraining else { return refuse(priority, .draining) }
        var evicted: CallID?
        if count >= policy.capacity {
            guard let victim = evict(below: priority, at: now) else { return refuse(priority, .queueFull) }
            evicted = victim
        }
        enter(
            id,
            caller: callers.enter(caller),
            lane: lanes.enter(LaneKey(lane: lane)),
            priority,
            deadline: deadline,
            place: place ?? newPlace(at: now),
            at: now
        )
        return .accepted(evicted: evicted)
    }

    /// Where a waiting call stands; `nil` where it doesn't wait.
    public func place(of id: CallID) -> QueuePlace? {
        room.slot(of: id).map { room.call(in: $0).place }
    }

    /// Takes a call out that nobody wants any more; false where it doesn't wait.
    public mutating func remove(_ id: CallID) -> Bool {
        guard let slot = room.slot(of: id) else { return false }
        release(slot)
        return true
    }

    /// Takes out the calls whose deadline has come, earliest deadline first.
    public mutating func expire(at now: Instant) -> [ExpiredCall] {
        history.advance(to: now, depths: tallies)
        var expired: [ExpiredCall] = []
        while let first = deadlines.first, first.instant <= now {
            let call = room.call(in: first.slot)
            expired.append(ExpiredCall(id: call.id, wait: wait(ofLine: call.line)))
            tallies[Self.priority(ofLine: call.line).rawValue].expired += 1
            release(first.slot)
        }
        return expired
    }

    /// Nothing leaves until `resume`; calls still come, expire and can be removed.
    public mutating func pause() {
        isPaused = true
    }

    /// Ends a pause.
    public mutating func resume() {
        isPaused = false
    }

    /// Takes out all that wait, who came first first; they are to be refused, as is everything from now on.
    public mutating func drain() -> [CallID] {
        isDraining = true
        let calls = room.byAge()
        for call in calls {
            _ = remove(call.id)
        }
        return calls.map(\.id)
    }

    /// Takes calls again after `drain`.
    public mutating func open() {
        isDraining = false
    }

    private mutating func refuse(_ priority: Priority, _ reason: Refusal.Reason) -> Enqueued {
        tallies[priority.rawValue].refused += 1
        return .refused(reason)
    }

    private mutating func newPlace(at now: Instant) -> QueuePlace {
        nextTicket += 1
        return QueuePlace(ticket: nextTicket, since: now)
    }

    private mutating func enter(
        _ id: CallID,
        caller: Int,
        lane: Int,
        _ priority: Priority,
        deadline: Instant,
        place: QueuePlace,
        at now: Instant
    ) {
        let line = Self.line(ofLane: lane, priority)
        room.makeLines(count: lanes.bound * Self.priorities)
        let oldest = room.lines[Int(line)].count > 0 ? room.oldest(of: line).place.ticket : nil
        let call = WaitingCall(
            id: id,
            place: place,
            deadline: deadline,
            caller: Int32(caller),
            line: line
        )
        let slot = room.enter(call)
        order(line, of: priority, oldest: oldest, with: place.ticket)
        keep(Deadline(instant: deadline, ticket: place.ticket, slot: slot), at: now)
        tallies[priority.rawValue].enqueued += 1
        tallies[priority.rawValue].depth += 1
    }

    private mutating func keep(_ deadline: Deadline, at now: Instant) {
        if deadline.instant == now.advanced(byNanoseconds: maximumWait) {
            deadlines.append(deadline)
        } else {
            deadlines.insert(deadline)
        }
    }
}
