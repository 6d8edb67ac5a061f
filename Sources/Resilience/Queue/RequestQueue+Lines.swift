internal import Timing

/// Calls standing in lines and leaving them.
extension RequestQueue {
    static func line(ofLane lane: Int, _ priority: Priority) -> Int32 {
        Int32(lane * priorities + priority.rawValue)
    }

    static func lane(ofLine line: Int32) -> Int {
        Int(line) / priorities
    }

    static func priority(ofLine line: Int32) -> Priority {
        guard let priority = Priority(rawValue: Int(line) % priorities) else {
            // A line's number is made from a lane's number and a priority.
            preconditionFailure("line \(line) has no priority")
        }
        return priority
    }

    /// What a line waits for.
    func wait(ofLine line: Int32) -> Wait? {
        isPaused ? Wait(hold: .paused, until: nil) : room.lines[Int(line)].wait
    }

    /// Takes a call out for good.
    mutating func release(_ slot: Int32) {
        let call = room.call(in: slot)
        leaveLine(slot)
        room.leave(slot)
        tallies[Self.priority(ofLine: call.line).rawValue].depth -= 1
        lanes.leave(Self.lane(ofLine: call.line))
        callers.leave(Int(call.caller))
        sweepDeadlines()
    }

    /// Puts a call into another line of its lane.
    mutating func move(_ slot: Int32, to priority: Priority) {
        let call = room.call(in: slot)
        let line = Self.line(ofLane: Self.lane(ofLine: call.line), priority)
        leaveLine(slot)
        let oldest = room.lines[Int(line)].count > 0 ? room.oldest(of: line).place.ticket : nil
        room.move(slot, to: line)
        order(line, of: priority, oldest: oldest, with: call.place.ticket)
        tallies[Self.priority(ofLine: call.line).rawValue].depth -= 1
        tallies[priority.rawValue].depth += 1
    }

    /// Sets the order of lines as it is now that a call stands in one of them.
    ///
    /// - Parameter oldest: the ticket of the line's oldest call before; `nil` where nobody stood there.
    mutating func order(_ line: Int32, of priority: Priority, oldest: UInt64?, with ticket: UInt64) {
        let entry = LineOrder.Entry(ticket: ticket, line: line)
        if let oldest {
            if ticket < oldest { orders[priority.rawValue].move(from: oldest, to: entry) }
        } else {
            orders[priority.rawValue].insert(entry)
        }
    }

    /// Sets the order of lines as it will be when the call is out of its line.
    private mutating func leaveLine(_ slot: Int32) {
        let call = room.call(in: slot)
        guard call.older < 0 else { return }
        let priority = Self.priority(ofLine: call.line).rawValue
        if call.newer < 0 {
            orders[priority].remove(ticket: call.place.ticket)
            forgetWait(ofLine: call.line)
        } else {
            let next = LineOrder.Entry(ticket: room.call(in: call.newer).place.ticket, line: call.line)
            orders[priority].move(from: call.place.ticket, to: next)
        }
    }

    private mutating func forgetWait(ofLine line: Int32) {
        room.withLine(line) { line in
            line.wait = nil
            line.told = nil
        }
    }

    /// Keeps the earliest deadline true and the heap small.
    private mutating func sweepDeadlines() {
        while let first = deadlines.first, !room.holds(first) {
            deadlines.removeFirst()
        }
        guard deadlines.count > 2 * count + 64 else { return }
        deadlines.keep { room.holds($0) }
    }
}
