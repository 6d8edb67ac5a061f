/// A point in time, as nanoseconds since 1970-01-01T00:00:00Z.
///
/// Instants come from one `TimeSource`. The real one reads the wall clock once, when the program starts, and
/// counts on from there with a clock that never steps back and goes on while the machine sleeps. An instant
/// therefore orders events and also tells the time of day.
public struct Instant: InstantProtocol, Hashable, Sendable, Codable {
    /// Nanoseconds since the Unix epoch.
    public let nanoseconds: Int64

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// An instant from a Unix time in whole seconds, as GitHub's `x-ratelimit-reset` gives it. Saturates.
    public init(secondsSinceEpoch seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        nanoseconds = overflow ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds since the Unix epoch, rounded down.
    public var secondsSinceEpoch: Int64 {
        let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// Earlier than everything that happens.
    public static let distantPast = Instant(nanoseconds: .min)

    /// Later than everything that happens: "never".
    public static let distantFuture = Instant(nanoseconds: .max)

    /// Saturates at the two distant ends.
    public func advanced(by duration: Duration) -> Instant {
        advanced(byNanoseconds: duration.nanoseconds)
    }

    /// The hot path's `advanced(by:)`. Saturates at the two distant ends.
    public func advanced(byNanoseconds delta: Int64) -> Instant {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(delta)
        return Instant(nanoseconds: overflow ? (delta < 0 ? .min : .max) : sum)
    }

    /// From this to the other; negative where that was earlier.
    public func duration(to other: Instant) -> Duration {
        .nanoseconds(nanoseconds(to: other))
    }

    /// The hot path's `duration(to:)`. Saturates.
    public func nanoseconds(to other: Instant) -> Int64 {
        let (difference, overflow) = other.nanoseconds.subtractingReportingOverflow(nanoseconds)
        return overflow ? (other.nanoseconds < nanoseconds ? .min : .max) : difference
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

extension Duration {
    /// The duration in nanoseconds, cut towards zero. Saturates at about 292 years.
    public var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, carried) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
        return carried ? (seconds < 0 ? .min : .max) : sum
    }
}
