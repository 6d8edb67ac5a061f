/// The latencies of the last slots of time, the newest of which is being filled.
struct LatencyRing: Sendable {
    private var slots: [LatencySlot]
    /// The number of the slot being filled, counted from the epoch; slot `n` lies at `n % slots.count`.
    private(set) var newest: Int64

    init(slots count: Int, newest: Int64) {
        slots = Array(repeating: LatencySlot(), count: count)
        self.newest = newest
    }

    mutating func record(microseconds: UInt64, failed: Bool) {
        slots[index(of: newest)].record(microseconds: microseconds, failed: failed)
    }

    mutating func add(_ slot: LatencySlot) {
        slots[index(of: newest)].add(slot)
    }

    /// Clears what comes between the slot being filled and `number`, which is filled from now on.
    mutating func advance(to number: Int64) {
        guard number > newest else { return }
        for number in max(newest + 1, number - Int64(slots.count) + 1)...number {
            slots[index(of: number)].clear()
        }
        newest = number
    }

    var current: LatencySlot { slots[index(of: newest)] }

    /// The slots from `first` on that are not forgotten, oldest first.
    func slots(from first: Int64) -> [LatencySlot] {
        let first = max(first, newest - Int64(slots.count) + 1)
        guard first <= newest else { return [] }
        return (first...newest).map { slots[index(of: $0)] }
    }

    private func index(of number: Int64) -> Int {
        let remainder = Int(number % Int64(slots.count))
        return remainder < 0 ? remainder + slots.count : remainder
    }
}
