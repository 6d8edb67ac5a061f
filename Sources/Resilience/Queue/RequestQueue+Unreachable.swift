public import Timing

/// Calls that need not wait in vain.
extension RequestQueue {
    /// The calls of a lane and priority whose deadline comes before an instant, oldest first. Costs as much as calls
    /// stand in that line.
    public func unreachable(in lane: Lane, _ priority: Priority, before instant: Instant) -> [CallID] {
        guard let number = lanes.number(of: LaneKey(lane: lane)) else { return [] }
        let line = Self.line(ofLane: number, priority)
        guard room.lines.indices.contains(Int(line)) else { return [] }
        var found: [CallID] = []
        var slot = room.lines[Int(line)].oldest
        while slot >= 0 {
            let call = room.call(in: slot)
            if call.deadline < instant { found.append(call.id) }
            slot = call.newer
        }
        return found
    }
}
