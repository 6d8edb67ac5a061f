internal import Timing

/// What is known of a primary limit's windows. Mostly one; two where a service counts one token in two places
/// whose windows end at different times. The tighter one is what counts, so that alternating answers don't
/// make the limit jump.
struct QuotaWindows: Hashable, Sendable {
    private var first: QuotaWindow?
    private var second: QuotaWindow?
    /// The longest time to a reset that was ever seen, in nanoseconds: at most a window's length, and soon
    /// that.
    private var longest: Int64 = 0

    /// True until something was told.
    var isUntold: Bool { first == nil }

    /// Of the windows that are not over, the one with the least left, or that ends last.
    func tightest(at now: Instant) -> QuotaWindow? {
        guard let second, second.end > now else { return first.flatMap { $0.end > now ? $0 : nil } }
        guard let first, first.end > now else { return second }
        if first.remaining == second.remaining { return first.reset > second.reset ? first : second }
        return first.remaining < second.remaining ? first : second
    }

    /// A reading arrived.
    ///
    /// - Returns: what its window lost since the reading before; `nil` where its window is over and it tells
    ///   nothing about now.
    mutating func learn(_ reading: LimitReading, underWay: Int, at now: Instant) -> Usage? {
        guard reading.reset.advanced(byNanoseconds: QuotaWindow.margin) > now else { return nil }
        longest = max(longest, now.nanoseconds(to: reading.reset))
        if isOf(first, reading, at: now) { return first?.merge(reading, underWay: underWay) }
        if isOf(second, reading, at: now) { return second?.merge(reading, underWay: underWay) }
        place(QuotaWindow(reading), at: now)
        return .zero
    }

    /// Whether two resets are those of one window. They wobble by a second; two windows of a token lie
    /// further apart than half a window.
    func isSame(_ reset: Instant, _ other: Instant) -> Bool {
        if reset == other { return true }
        let apart = min(reset, other).nanoseconds(to: max(reset, other))
        return apart <= QuotaWindow.margin || apart < longest / 2
    }

    mutating func sendCounted() {
        first?.sendCounted()
        second?.sendCounted()
    }

    mutating func spentSilently() {
        first?.spentSilently()
        second?.spentSilently()
    }

    mutating func cameToRest() {
        first?.cameToRest()
        second?.cameToRest()
    }

    /// Over a window that is over, or else over the one with more left.
    private mutating func place(_ window: QuotaWindow, at now: Instant) {
        guard let first, first.end > now else {
            self.first = window
            return
        }
        guard let second, second.end > now else {
            self.second = first
            self.first = window
            return
        }
        if first.remaining < second.remaining { self.second = first }
        self.first = window
    }

    private func isOf(_ window: QuotaWindow?, _ reading: LimitReading, at now: Instant) -> Bool {
        guard let window else { return false }
        return window.end > now && isSame(window.reset, reading.reset)
    }
}
