internal import Timing

/// A number's values in slots of one length, as they were kept at one instant: the last one is that of the instant.
struct Course: Hashable, Sendable {
    var at: Instant
    var values: [Double?]

    /// The course as it was at another instant, put together from courses that were kept before and after it.
    ///
    /// The later one knows its slots to their ends; what it has lost at its beginning the earlier one still has.
    static func at(_ instant: Instant, slot: Duration, earlier: Course?, later: Course?) -> [Double?] {
        let count = max(earlier?.values.count ?? 0, later?.values.count ?? 0)
        let last = number(of: instant, slot)
        return (0..<count).map { index in
            let wanted = last - Int64(count - 1 - index)
            if let later, let value = later.value(in: wanted, slot) { return value }
            return earlier?.value(in: wanted, slot) ?? nil
        }
    }

    /// `nil` where the slot isn't part of the course; a part of it may be unknown all the same.
    private func value(in wanted: Int64, _ slot: Duration) -> Double?? {
        let back = Self.number(of: at, slot) - wanted
        guard (0..<Int64(values.count)).contains(back) else { return nil }
        return values[values.count - 1 - Int(back)]
    }

    static func number(of instant: Instant, _ slot: Duration) -> Int64 {
        instant.nanoseconds / max(1, slot.nanoseconds)
    }
}
