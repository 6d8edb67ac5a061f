internal import Timing

/// Counts what happened within the last minute, or another span, in sixty slots: constant time and room. What
/// it forgets is up to a sixtieth of the span too early, never too late.
struct SlidingMeter: Hashable, Sendable {
    private static let slots = 60

    /// Nanoseconds.
    private let slotLength: Int64
    private var counts = [Int](repeating: 0, count: slots)
    private var newest = Int64.min
    private var total = 0

    init(over span: Duration) {
        slotLength = max(1, span.nanoseconds / Int64(Self.slots))
    }

    mutating func total(at now: Instant) -> Int {
        forget(before: now)
        return total
    }

    mutating func add(_ amount: Int, at now: Instant) {
        forget(before: now)
        counts[Self.position(newest)] += amount
        total += amount
    }

    private mutating func forget(before now: Instant) {
        let slot = now.nanoseconds / slotLength
        guard slot > newest else { return }
        let passed = newest == .min ? Int64(Self.slots) : min(slot - newest, Int64(Self.slots))
        for behind in 0..<passed {
            let position = Self.position(slot - behind)
            total -= counts[position]
            counts[position] = 0
        }
        newest = slot
    }

    private static func position(_ slot: Int64) -> Int {
        Int((slot % Int64(slots) + Int64(slots)) % Int64(slots))
    }
}
