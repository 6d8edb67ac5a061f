internal import Timing

/// A sum over the recent past at constant cost: a ring of slots, the oldest of which is forgotten as time
/// goes on.
///
/// It covers the slot being filled and the `count - 1` before it, so that the span is known to the slot:
/// with 60 slots of a second, what was added at 12:00:00.0 counts until 12:01:00.0, and so does what was
/// added at 12:00:00.9. Time that runs backwards counts into the slot being filled.
struct RollingWindow<Tally: AdditiveArithmetic & Hashable & Sendable>: Hashable, Sendable {
    private var slots: [Tally]
    /// The sum when something was last added or forgotten.
    private(set) var newestSum = Tally.zero
    /// Nanoseconds.
    private let slotLength: Int64
    /// The first instant after the slot being filled.
    private var slotEnd: Instant
    /// Of the slot being filled; the oldest one follows it.
    private var position = 0

    /// - Parameter nanoseconds: the length of one slot, at least 1.
    init(slots count: Int, ofNanoseconds nanoseconds: Int64, at now: Instant) {
        slots = Array(repeating: .zero, count: count)
        slotLength = nanoseconds
        let intoSlot = now.nanoseconds % nanoseconds
        let start = now.advanced(byNanoseconds: intoSlot < 0 ? -intoSlot - nanoseconds : -intoSlot)
        slotEnd = start.advanced(byNanoseconds: nanoseconds)
    }

    mutating func add(_ tally: Tally, at now: Instant) {
        advance(to: now)
        slots[position] += tally
        newestSum += tally
    }

    /// Forgets what has left the window.
    mutating func advance(to now: Instant) {
        guard now >= slotEnd else { return }
        let steps = steps(to: now)
        if steps >= Int64(slots.count) {
            removeAll()
        } else {
            for _ in 0..<steps { dropOldest() }
        }
        slotEnd = slotEnd.advanced(byNanoseconds: steps * slotLength)
    }

    mutating func removeAll() {
        for index in slots.indices {
            slots[index] = .zero
        }
        newestSum = .zero
    }

    /// The sum at `now`; what has left the window since the last change is taken off.
    func sum(at now: Instant) -> Tally {
        guard now >= slotEnd else { return newestSum }
        let steps = steps(to: now)
        guard steps < Int64(slots.count) else { return .zero }
        return (1...Int(steps)).reduce(into: newestSum) { rest, step in
            rest -= slots[(position + step) % slots.count]
        }
    }

    /// The same sums by slots of another length; where the new window is shorter, the oldest are forgotten.
    func resized(slots count: Int, ofNanoseconds nanoseconds: Int64, at now: Instant) -> RollingWindow {
        let newestStart = slotEnd.advanced(byNanoseconds: -slotLength)
        let oldestStart = newestStart.advanced(byNanoseconds: -Int64(slots.count - 1) * slotLength)
        var resized = RollingWindow(slots: count, ofNanoseconds: nanoseconds, at: oldestStart)
        for age in 0..<slots.count {
            let start = oldestStart.advanced(byNanoseconds: Int64(age) * slotLength)
            resized.add(slots[(position + 1 + age) % slots.count], at: start)
        }
        resized.advance(to: now)
        return resized
    }

    private mutating func dropOldest() {
        position = position + 1 == slots.count ? 0 : position + 1
        newestSum -= slots[position]
        slots[position] = .zero
    }

    /// How many slots later than the one being filled `now` is; `slotEnd` has passed.
    private func steps(to now: Instant) -> Int64 {
        slotEnd.nanoseconds(to: now) / slotLength + 1
    }
}

extension RollingWindow where Tally == Int {
    /// The first instant after `now` at which the sum is no more than `level`, if nothing is added.
    func falls(to level: Int, after now: Instant) -> Instant {
        var rest = newestSum
        var leaving = slotEnd
        for step in 1...slots.count {
            rest -= slots[(position + step) % slots.count]
            if rest <= level && leaving > now { return leaving }
            leaving = leaving.advanced(byNanoseconds: slotLength)
        }
        return leaving
    }
}
