internal import Timing

/// The waiting calls themselves, in slots that are used again, linked into their lines.
///
/// Entering, leaving and finding a call cost the same however many wait.
struct WaitingRoom: Sendable {
    private var calls: [WaitingCall] = []
    private var free: [Int32] = []
    private var slots = SlotTable()
    private(set) var lines: [WaitingLine] = []

    var count: Int { slots.count }

    func slot(of id: CallID) -> Int32? { slots.slot(of: id) }

    func call(in slot: Int32) -> WaitingCall { calls[Int(slot)] }

    /// Whether the slot still holds the call whose deadline this is. A call that left and came back to the same slot
    /// has the ticket of before, but its deadline may be another one.
    func holds(_ deadline: Deadline) -> Bool {
        let call = calls[Int(deadline.slot)]
        return call.place.ticket == deadline.ticket && call.deadline == deadline.instant && call.line >= 0
    }

    /// The oldest of a line; the line must have somebody waiting.
    func oldest(of line: Int32) -> WaitingCall { calls[Int(lines[Int(line)].oldest)] }

    /// The newest of a line; the line must have somebody waiting.
    func newest(of line: Int32) -> WaitingCall { calls[Int(lines[Int(line)].newest)] }

    /// All that wait, who came earlier first.
    func byAge() -> [WaitingCall] {
        calls.filter { $0.line >= 0 }.sorted { $0.place.ticket < $1.place.ticket }
    }

    mutating func withLine(_ line: Int32, _ change: (inout WaitingLine) -> Void) {
        change(&lines[Int(line)])
    }

    mutating func makeLines(count: Int) {
        while lines.count < count { lines.append(WaitingLine()) }
    }

    /// Puts a call into a slot and into its line by its age. Returns the slot.
    mutating func enter(_ call: WaitingCall) -> Int32 {
        let slot = free.popLast() ?? Int32(calls.count)
        if Int(slot) == calls.count {
            calls.append(call)
        } else {
            calls[Int(slot)] = call
        }
        slots.insert(slot, for: call.id)
        link(slot)
        return slot
    }

    /// Takes a call out of its line and frees its slot.
    mutating func leave(_ slot: Int32) {
        slots.remove(calls[Int(slot)].id)
        unlink(slot)
        calls[Int(slot)].line = -1
        free.append(slot)
    }

    /// Moves a call to another line, to the place there that its age gives it.
    mutating func move(_ slot: Int32, to line: Int32) {
        unlink(slot)
        calls[Int(slot)].line = line
        link(slot)
    }

    /// Walks from the newest end, where a call that just came belongs, unless it belongs to the other end, as one
    /// that comes back mostly does.
    private mutating func link(_ slot: Int32) {
        let ticket = calls[Int(slot)].place.ticket
        let line = Int(calls[Int(slot)].line)
        let oldest = lines[line].oldest
        var older = lines[line].newest
        var newer: Int32 = -1
        if oldest >= 0, ticket < calls[Int(oldest)].place.ticket { (older, newer) = (-1, oldest) }
        while older >= 0, calls[Int(older)].place.ticket > ticket {
            newer = older
            older = calls[Int(older)].older
        }
        calls[Int(slot)].older = older
        calls[Int(slot)].newer = newer
        connect(older, newer: slot, in: line)
        connect(newer, older: slot, in: line)
        lines[line].count += 1
    }

    private mutating func unlink(_ slot: Int32) {
        let call = calls[Int(slot)]
        let line = Int(call.line)
        connect(call.older, newer: call.newer, in: line)
        connect(call.newer, older: call.older, in: line)
        lines[line].count -= 1
    }

    /// What comes after a call; or, where there is no such call, what the line begins with.
    private mutating func connect(_ slot: Int32, newer: Int32, in line: Int) {
        if slot < 0 {
            lines[line].oldest = newer
        } else {
            calls[Int(slot)].newer = newer
        }
    }

    /// What comes before a call; or, where there is no such call, what the line ends with.
    private mutating func connect(_ slot: Int32, older: Int32, in line: Int) {
        if slot < 0 {
            lines[line].newest = older
        } else {
            calls[Int(slot)].older = older
        }
    }
}
