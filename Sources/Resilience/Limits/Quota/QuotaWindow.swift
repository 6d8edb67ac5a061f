internal import Timing

/// One window of a primary limit, as the answers tell it.
struct QuotaWindow: Hashable, Sendable {
    private(set) var limit: Int
    /// The least that was told, less what was sent without a word about it.
    private(set) var remaining: Int
    /// Of that, sends that the answers of other sends may not include.
    private var silent = 0
    private(set) var reset: Instant
    /// What was left when the window was first seen.
    private let firstRemaining: Int
    /// Sends of our own that were counted since.
    private var own = 0
    /// What others must have used up since: never more than they did.
    private var foreign = 0

    init(_ reading: LimitReading) {
        limit = Self.clamped(reading.limit)
        remaining = Self.clamped(reading.remaining)
        reset = reading.reset
        firstRemaining = remaining
    }

    /// When it counts as over. Resets are told in whole seconds and wobble by one.
    var end: Instant { reset.advanced(byNanoseconds: Self.margin) }

    /// Another reading of this window. Answers come out of order, so the least remaining is the latest.
    ///
    /// - Parameter underWay: sends of our own that may have been counted already.
    /// - Returns: what the window lost since the reading before.
    mutating func merge(_ reading: LimitReading, underWay: Int) -> Usage {
        let before = (remaining: remaining, foreign: foreign)
        limit = Self.clamped(reading.limit)
        let told = Self.clamped(reading.remaining) - silent
        remaining = max(0, min(remaining, told))
        reset = max(reset, reading.reset)
        foreign = max(foreign, firstRemaining - (remaining + silent) - own - underWay)
        return Usage(lost: before.remaining - remaining, foreign: foreign - before.foreign)
    }

    /// A send of our own was counted, by the service or, to be on the safe side, by us.
    mutating func sendCounted() {
        own += 1
    }

    /// A send was answered by nothing that tells what is left. Until nothing is under way, the answers that
    /// come may be older than this send, so it is taken off them too.
    mutating func spentSilently() {
        remaining = max(0, remaining - 1)
        silent += 1
    }

    /// Nothing is under way: whatever is told from now on includes all that was sent.
    mutating func cameToRest() {
        silent = 0
    }

    /// Figures so large that sums of them would overflow are none that a service means.
    private static func clamped(_ figure: Int) -> Int {
        min(max(0, figure), 1_000_000_000)
    }

    /// Nanoseconds.
    static let margin: Int64 = 1_000_000_000
}
