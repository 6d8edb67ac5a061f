public import Timing

/// Who goes next.
extension RequestQueue {
    /// How many lines of each priority have been asked in one round.
    private typealias Asked = InlineArray<4, Int>

    /// The most urgent call that `admission` grants; it leaves the queue.
    ///
    /// Asks once for each lane and priority that has calls waiting, in order of urgency, until one is granted. What
    /// holds a lane is remembered until it is asked again. `nil` where nothing may go; a paused queue asks nobody.
    public mutating func next(
        at now: Instant,
        admission: (CallID, Lane, Priority) -> Admission
    ) -> CallID? {
        guard !isPaused else { return nil }
        history.advance(to: now, depths: tallies)
        var asked = Asked(repeating: 0)
        while let line = mostUrgentLine(after: &asked, at: now) {
            let id = room.oldest(of: line).id
            let priority = Self.priority(ofLine: line)
            switch admission(id, lanes.name(of: Self.lane(ofLine: line)).lane, priority) {
            case .granted:
                dequeue(from: line)
                return id
            case .held(let hold, let until):
                remember(Wait(hold: hold, until: until), ofLine: line)
            }
        }
        return nil
    }

    /// The lines whose hold became another one since they were last told, in the order in which that happened.
    /// A hold that only ends at another time is the same hold.
    public mutating func takeHoldChanges() -> [HeldLane] {
        let lines = changedLines
        changedLines.removeAll(keepingCapacity: true)
        return lines.compactMap { line in
            let old = room.lines[Int(line)].told
            room.withLine(line) { line in
                line.mayHaveChanged = false
                line.told = line.wait?.hold
            }
            guard let wait = room.lines[Int(line)].wait, wait.hold != old else { return nil }
            return heldLane(line, wait)
        }
    }

    /// What a call waits for; `nil` where it doesn't wait, or where `next` has not asked for it yet.
    public func wait(of id: CallID) -> Wait? {
        guard let slot = room.slot(of: id) else { return nil }
        return wait(ofLine: room.call(in: slot).line)
    }

    /// Changes a call's priority and returns the old one; `nil` where it doesn't wait. It keeps its age, and with it
    /// its place among the calls that are as urgent as it now is.
    public mutating func reprioritise(_ id: CallID, to priority: Priority) -> Priority? {
        guard let slot = room.slot(of: id) else { return nil }
        let old = Self.priority(ofLine: room.call(in: slot).line)
        if priority != old { move(slot, to: priority) }
        return old
    }

    /// The earliest deadline of a waiting call or end of a hold; `nil` where only an answer or an operator changes
    /// anything.
    public func nextChange(after now: Instant) -> Instant? {
        let deadline = deadlines.first?.instant
        guard !isPaused else { return deadline }
        var earliest = deadline ?? .distantFuture
        for order in orders {
            for entry in order.entries {
                guard let until = room.lines[Int(entry.line)].wait?.until, until > now else { continue }
                earliest = min(earliest, until)
            }
        }
        return earliest == .distantFuture ? nil : earliest
    }

    func heldLane(_ line: Int32, _ wait: Wait) -> HeldLane {
        HeldLane(
            lane: lanes.name(of: Self.lane(ofLine: line)).lane,
            priority: Self.priority(ofLine: line),
            hold: wait.hold,
            until: wait.until,
            count: room.lines[Int(line)].count
        )
    }

    /// A priority's number, raised by one for each ageing step waited, at most to the highest.
    func urgency(of priority: Int, since: Instant, at now: Instant) -> Int {
        guard ageingStep > 0 else { return priority }
        let highest = Int64(Priority.critical.rawValue)
        let rise = min(highest, max(0, since.nanoseconds(to: now) / ageingStep))
        return min(Int(highest), priority + Int(rise))
    }

    /// The most urgent among the lines not asked yet; counts it as asked.
    private func mostUrgentLine(after asked: inout Asked, at now: Instant) -> Int32? {
        var best: (line: Int32, priority: Int, urgency: Int, ticket: UInt64)?
        for priority in orders.indices where asked[priority] < orders[priority].entries.count {
            let entry = orders[priority].entries[asked[priority]]
            let urgency = urgency(of: priority, since: room.oldest(of: entry.line).place.since, at: now)
            if let best, (best.urgency, entry.ticket) > (urgency, best.ticket) { continue }
            best = (entry.line, priority, urgency, entry.ticket)
        }
        guard let best else { return nil }
        asked[best.priority] += 1
        return best.line
    }

    private mutating func dequeue(from line: Int32) {
        remember(nil, ofLine: line)
        tallies[Self.priority(ofLine: line).rawValue].dequeued += 1
        release(room.lines[Int(line)].oldest)
    }

    private mutating func remember(_ wait: Wait?, ofLine line: Int32) {
        guard room.lines[Int(line)].wait != wait else { return }
        if !room.lines[Int(line)].mayHaveChanged { changedLines.append(line) }
        room.withLine(line) { line in
            line.wait = wait
            line.mayHaveChanged = true
        }
    }
}
