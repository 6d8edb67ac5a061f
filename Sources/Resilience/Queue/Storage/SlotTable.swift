/// Finds the slot of a waiting call by its number: open addressing with linear probing, at most half full.
///
/// Call numbers are given by this program, mostly one after the other. They need no hash that withstands an attacker:
/// one multiplication scatters blocks of eight well enough (Knuth, The Art of Computer Programming, volume 3, section
/// 6.4), and the numbers in a block stay neighbours, so that calls that came together share cache lines. That is why
/// this exists beside `Dictionary`, whose hashing costs more than all else that happens to a call in the queue.
struct SlotTable: Sendable {
    private struct Place: Sendable {
        var id = CallID(rawValue: 0)
        /// Negative where the place is free.
        var slot: Int32 = -1
    }

    /// A power of two of places.
    private var places = [Place](repeating: Place(), count: 16)
    /// What leaves as many bits of a product as there are blocks.
    private var shift: UInt64 = 63
    private(set) var count = 0

    func slot(of id: CallID) -> Int32? {
        let slot = places[index(of: id)].slot
        return slot < 0 ? nil : slot
    }

    /// Keeps the slot of a call that has none here yet.
    mutating func insert(_ slot: Int32, for id: CallID) {
        if 2 * (count + 1) > places.count { grow() }
        places[index(of: id)] = Place(id: id, slot: slot)
        count += 1
    }

    /// Forgets the slot of a call that has one here, and closes the gap so that those behind it are still found.
    mutating func remove(_ id: CallID) {
        let mask = places.count - 1
        var gap = index(of: id)
        var index = (gap + 1) & mask
        while places[index].slot >= 0 {
            let distance = (index &- home(of: places[index].id)) & mask
            if distance >= (index &- gap) & mask {
                places[gap] = places[index]
                gap = index
            }
            index = (index + 1) & mask
        }
        places[gap].slot = -1
        count -= 1
    }

    private func home(of id: CallID) -> Int {
        let block = ((id.rawValue >> 3) &* 0x9E37_79B9_7F4A_7C15) >> shift
        return Int(truncatingIfNeeded: block << 3 | id.rawValue & 7)
    }

    /// Where the call stands, or the free place where it would.
    private func index(of id: CallID) -> Int {
        var index = home(of: id)
        while places[index].slot >= 0, places[index].id != id {
            index = (index + 1) & (places.count - 1)
        }
        return index
    }

    private mutating func grow() {
        let old = places
        places = [Place](repeating: Place(), count: old.count * 2)
        shift -= 1
        for place in old where place.slot >= 0 {
            places[index(of: place.id)] = place
        }
    }
}
