internal import Timing

/// How many calls of each priority waited at the end of each of the last slots of five seconds, over five minutes.
///
/// Depth changes with every call, a slot ends rarely; hence nothing is written but when a slot has ended.
struct DepthHistory: Sendable {
    /// By priority, low first; empty until time is first told.
    private var series: [Series] = []
    /// When the slot ends in which the queue was last used.
    private var slotEnd: Instant = .distantPast

    private static var slotLength: Int64 { QueueLine.historySlot.nanoseconds }
    private static var slots: Int { 60 }

    /// Told before the depths change. Those of now are what they were at the end of a slot that has ended since.
    mutating func advance(to now: Instant, depths: [QueueTally]) {
        guard now >= slotEnd else { return }
        if series.isEmpty {
            series = depths.map { _ in
                Series(slots: Self.slots, every: .nanoseconds(Self.slotLength), at: now)
            }
        } else {
            for index in series.indices {
                let depth = Double(depths[index].depth)
                series[index].put(depth, at: lastInstant, holdingUntil: .distantFuture)
            }
        }
        let slotStart = Instant(nanoseconds: now.nanoseconds - now.nanoseconds % Self.slotLength)
        slotEnd = slotStart.advanced(byNanoseconds: Self.slotLength)
    }

    /// Oldest first; the last one is the depth now.
    func values(of priority: Priority, depth: Int, at now: Instant) -> [Double?] {
        guard !series.isEmpty else { return Array(repeating: nil, count: Self.slots) }
        var series = series[priority.rawValue]
        series.put(Double(depth), at: min(now, lastInstant), holdingUntil: .distantFuture)
        return series.values(at: now)
    }

    /// The last one of the slot in which the queue was last used.
    private var lastInstant: Instant { slotEnd.advanced(byNanoseconds: -1) }
}
