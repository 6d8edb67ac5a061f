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

    /// Whether the slot still holds the call that got this ticket.
    func holds(ticket: UInt64, in slot: Int32) -> Bool {
        let call = calls[Int(slot)]
        return call.ticket == ticket && call.line >= 0
    }

    /// The oldest of a line; the line must have somebody waiting.
    func oldest(of line: Int32) -> WaitingCall { calls[Int(lines[Int(line)].oldest)] }

    /// The newest of a line; the line must have somebody waiting.
    func newest(of line: Int32) -> WaitingCall { calls[Int(lines[Int(line)].newest)] }

    /// All that wait, who came earlier first.
    func byAge() -> [WaitingCall] {
        calls.filter { $0.line >= 0 }.sorted { $0.ticket < $1.ticket }
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

    /// Walks from the newest end, where a call that just came belongs.
    private mutating func link(_ slot: Int32) {
        let ticket = calls[Int(slot)].ticket
        let line = Int(calls[Int(slot)].line)
        var older = lines[line].newest
        var newer: Int32 = -1
        while older >= 0, calls[Int(older)].ticket > ticket {
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
