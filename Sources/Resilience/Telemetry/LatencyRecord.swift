public import Timing

/// How long the attempts of one route class took: percentiles of the last minutes and since start.
///
/// The last minute is kept in twelve slots of five seconds, the last fifteen in slots of a minute; a window
/// covers the slot being filled and those before it. Percentiles are exact to two digits. About 350 KB.
public struct LatencyRecord: Sendable {
    private let routeClass: RouteClass
    private var seconds: LatencyRing
    /// What has left the slot of five seconds that is being filled.
    private var minutes: LatencyRing
    /// The same.
    private var total = LatencySlot()
    private var history: Series
    /// The first instant after the slot being filled.
    private var slotEnd: Instant

    /// Nothing is recorded yet.
    public init(routeClass: RouteClass, at now: Instant) {
        self.routeClass = routeClass
        let slot = Self.slot(at: now)
        seconds = LatencyRing(slots: 12, newest: slot)
        minutes = LatencyRing(slots: 15, newest: slot / Self.slotsPerMinute)
        history = Series(slots: Self.historySlots, every: LatencySnapshot.historySlot, at: now)
        slotEnd = Instant(nanoseconds: (slot + 1) * Self.slotNanoseconds)
    }

    /// An attempt was answered, or failed as breakers count it.
    public mutating func record(_ took: Duration, failed: Bool, at now: Instant) {
        if now >= slotEnd { rotate(at: now) }
        let microseconds = max(0, took.nanoseconds) / 1000
        seconds.record(microseconds: UInt64(microseconds), failed: failed)
    }

    /// What was recorded, by the age of it. Reading changes nothing.
    public func snapshot(at now: Instant) -> LatencySnapshot {
        var settled = self
        settled.rotate(at: now)
        return settled.snapshotOfSettled()
    }

    private func snapshotOfSettled() -> LatencySnapshot {
        let current = seconds.current
        let minute = minutes.newest
        var history = history
        if let p99 = current.microseconds(atPercentiles: [99]).first {
            let begun = Instant(nanoseconds: slotEnd.nanoseconds - Self.slotNanoseconds)
            history.put(Double(p99) / 1000, at: begun, holdingUntil: begun)
        }
        let sinceStart = Self.figures(of: [total, current], within: nil)
        let fifteen = Self.figures(of: minutes.slots(from: minute - 14) + [current], within: sinceStart)
        let five = Self.figures(of: minutes.slots(from: minute - 4) + [current], within: fifteen)
        return LatencySnapshot(
            routeClass: routeClass,
            lastMinute: Self.figures(of: seconds.slots(from: seconds.newest - 11), within: five),
            lastFiveMinutes: five,
            lastFifteenMinutes: fifteen,
            sinceStart: sinceStart,
            history: history.values(at: Instant(nanoseconds: slotEnd.nanoseconds - 1))
        )
    }

    /// Files the slot that was being filled, and begins that of `now`.
    private mutating func rotate(at now: Instant) {
        guard now >= slotEnd else { return }
        let finished = seconds.current
        minutes.add(finished)
        total.add(finished)
        if let p99 = finished.microseconds(atPercentiles: [99]).first {
            let begun = Instant(nanoseconds: slotEnd.nanoseconds - Self.slotNanoseconds)
            history.put(Double(p99) / 1000, at: begun, holdingUntil: begun)
        }
        let slot = Self.slot(at: now)
        seconds.advance(to: slot)
        minutes.advance(to: slot / Self.slotsPerMinute)
        slotEnd = Instant(nanoseconds: (slot + 1) * Self.slotNanoseconds)
    }

    /// - Parameter wider: of a window that contains this one; where both have the same count, they have the
    ///   same calls.
    private static func figures(of slots: [LatencySlot], within wider: LatencyFigures?) -> LatencyFigures {
        if let wider, wider.count == slots.reduce(0, { $0 + $1.count }) { return wider }
        return slots.reduce(into: LatencySlot()) { $0.add($1) }.figures
    }

    private static func slot(at now: Instant) -> Int64 { now.nanoseconds / slotNanoseconds }

    private static let slotNanoseconds: Int64 = 5_000_000_000
    private static let slotsPerMinute: Int64 = 12
    private static let historySlots = 180
}
