internal import DequeModule
public import Timing

/// The deliveries of the last while, to know a repetition by its identifier. Bounded in number and in time;
/// of too many the oldest are forgotten.
public struct DeliveryHistory: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        let id: String
        let at: Instant
    }

    private let bound: Int
    private let time: Duration
    /// In the order of their coming; may hold some that were forgotten on demand.
    private var entries: Deque<Entry> = []
    private var arrivals: [String: Instant] = [:]

    /// - Parameters:
    ///   - count: how many are remembered, at least one.
    ///   - time: for how long.
    public init(count: Int, time: Duration) {
        bound = max(1, count)
        self.time = time
    }

    /// How many are remembered.
    public var count: Int { arrivals.count }

    /// Whether it is new; from now on it is not.
    public mutating func isFirst(_ id: String, at now: Instant) -> Bool {
        dropOld(at: now)
        guard arrivals[id] == nil else { return false }
        while entries.count >= bound { dropOldest() }
        arrivals[id] = now
        entries.append(Entry(id: id, at: now))
        return true
    }

    /// Lets a delivery come again, as if it had never been.
    public mutating func forget(_ id: String) {
        arrivals[id] = nil
    }

    private mutating func dropOld(at now: Instant) {
        while let oldest = entries.first, oldest.at.duration(to: now) >= time { dropOldest() }
    }

    private mutating func dropOldest() {
        let oldest = entries.removeFirst()
        // One that was forgotten and came again stands here twice; only its last coming counts.
        if arrivals[oldest.id] == oldest.at { arrivals[oldest.id] = nil }
    }
}
