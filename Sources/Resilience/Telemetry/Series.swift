public import Timing

/// A number's course over a fixed count of time slots, for sparklines and histories. `nil` is where nothing
/// is known.
///
/// A slot shows the last value put into it. A slot into which none was put shows the value before it for as
/// long as that one holds, which whoever puts it says: a queue's depth holds until the next one, a percentile
/// only in its own slot, a quota's share until the quota's reset.
public struct Series: Hashable, Sendable {
    private var slots: [Double?]
    /// Nanoseconds.
    private let slotLength: Int64
    /// The number of the slot that was written last, counted from the epoch; slot `n` lies at `n %
    /// slots.count`.
    private var newest: Int64
    /// Where the slot that was written last lies, and the first nanosecond after it.
    private var position = 0
    private var newestEnd: Int64
    private var holdsUntil = Instant.distantPast

    /// - Parameters:
    ///   - count: slots that are kept.
    ///   - length: the time of one slot.
    ///   - now: when the first value may come.
    public init(slots count: Int, every length: Duration, at now: Instant) {
        slots = Array(repeating: nil, count: count)
        slotLength = max(1, length.nanoseconds)
        newest = now.nanoseconds / slotLength
        newestEnd = (newest + 1) * slotLength
        position = index(of: newest)
    }

    /// - Parameters:
    ///   - value: what the slot of `now` shows.
    ///   - now: the present, by the same time as all other calls.
    ///   - end: until when the value stands for the slots after its own: `now` for none of them,
    ///     `distantFuture` for all until the next value.
    public mutating func put(_ value: Double, at now: Instant, holdingUntil end: Instant) {
        if now.nanoseconds >= newestEnd { fill(upTo: now.nanoseconds / slotLength) }
        slots[position] = value
        holdsUntil = end
    }

    /// One value per slot, oldest first; the last one is that of `now`.
    public func values(at now: Instant) -> [Double?] {
        let last = max(newest, now.nanoseconds / slotLength)
        return (0..<slots.count).map { age in
            value(ofSlot: last - Int64(slots.count - 1 - age))
        }
    }

    private mutating func fill(upTo number: Int64) {
        let first = max(newest + 1, number - Int64(slots.count) + 1)
        let carried = (first...number).map { value(ofSlot: $0) }
        for (offset, value) in carried.enumerated() {
            slots[index(of: first + Int64(offset))] = value
        }
        newest = number
        newestEnd = (number + 1) * slotLength
        position = index(of: number)
    }

    private func value(ofSlot number: Int64) -> Double? {
        if number > newest {
            return number * slotLength < holdsUntil.nanoseconds ? slots[position] : nil
        }
        return number > newest - Int64(slots.count) ? slots[index(of: number)] : nil
    }

    private func index(of number: Int64) -> Int {
        let remainder = Int(number % Int64(slots.count))
        return remainder < 0 ? remainder + slots.count : remainder
    }
}
