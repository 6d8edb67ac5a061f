/// A table of bounded size: the entry that was used longest ago gives way. Each operation takes constant
/// time.
struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var key: Key
        var value: Value
        var weight: Int
        /// Used after this one; `nil` for the one used last.
        var newer: Int?
        /// Used before this one; `nil` for the one to give way next.
        var older: Int?
    }

    var maximumCount: Int
    var maximumWeight: Int
    private(set) var weight = 0
    private var slots: [Slot?] = []
    private var free: [Int] = []
    private var places: [Key: Int] = [:]
    private var newest: Int?
    private var oldest: Int?

    init(maximumCount: Int, maximumWeight: Int = .max) {
        self.maximumCount = maximumCount
        self.maximumWeight = maximumWeight
    }

    var count: Int { places.count }

    /// Looking at an entry is no use of it.
    func peek(_ key: Key) -> Value? {
        places[key].flatMap { slots[$0]?.value }
    }

    mutating func use(_ key: Key) -> Value? {
        guard let place = places[key], let slot = slots[place] else { return nil }
        unlink(place)
        link(place)
        return slot.value
    }

    /// Sets an entry, which counts as a use.
    ///
    /// - Returns: the keys that gave way, its own where it is too heavy to stay.
    mutating func set(_ key: Key, to value: Value, weight: Int = 0) -> [Key] {
        remove(key)
        let place = free.popLast() ?? slots.endIndex
        let slot = Slot(key: key, value: value, weight: weight)
        if place == slots.endIndex { slots.append(slot) } else { slots[place] = slot }
        places[key] = place
        self.weight += weight
        link(place)
        return trim()
    }

    mutating func remove(_ key: Key) {
        guard let place = places.removeValue(forKey: key) else { return }
        unlink(place)
        weight -= slots[place]?.weight ?? 0
        slots[place] = nil
        free.append(place)
    }

    mutating func removeAll() {
        self = RecentlyUsed(maximumCount: maximumCount, maximumWeight: maximumWeight)
    }

    /// - Returns: the keys that gave way to the bounds.
    mutating func trim() -> [Key] {
        var gone: [Key] = []
        while count > maximumCount || weight > maximumWeight, let oldest, let slot = slots[oldest] {
            gone.append(slot.key)
            remove(slot.key)
        }
        return gone
    }

    private mutating func link(_ place: Int) {
        slots[place]?.older = newest
        slots[place]?.newer = nil
        if let newest { slots[newest]?.newer = place }
        newest = place
        oldest = oldest ?? place
    }

    private mutating func unlink(_ place: Int) {
        let newer = slots[place]?.newer
        let older = slots[place]?.older
        if let newer { slots[newer]?.older = older } else { newest = older }
        if let older { slots[older]?.newer = newer } else { oldest = newer }
    }
}
