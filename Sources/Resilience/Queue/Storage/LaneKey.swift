/// A lane as the key of a table. Hashes the endpoint alone, which nearly always tells lanes apart, because hashing all
/// of a lane costs more than everything else that happens to a call in the queue.
struct LaneKey: Hashable, Sendable {
    let lane: Lane

    func hash(into hasher: inout Hasher) {
        hasher.combine(lane.endpoint)
    }
}

extension LaneKey {
    init(_ lane: Lane) {
        self.init(lane: lane)
    }
}
