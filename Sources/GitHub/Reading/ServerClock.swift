public import Timing

/// How far GitHub's clock is from ours, learnt from the `date` of its answers.
///
/// An answer dated `d` was made in the second that begins at `d`, some time between our sending and receiving.
/// So each bounds the offset (theirs less ours) to `d − received … d + 1 s − sent`, and the bounds of many
/// overlap in the truth. While "no offset at all" lies within the bounds it is believed, which keeps every reset
/// exact and still; otherwise the lower bound is, which errs by waiting up to a second too long.
///
/// A `date` that contradicts the bounds is an answer from a cache, or held up on its way; only the third in a
/// row that agrees with the ones before it says that a clock has been set, and replaces the bounds.
public struct ServerClock: Hashable, Sendable {
    private struct Bounds: Hashable {
        var lower: Int64
        var upper: Int64

        func overlap(with other: Bounds) -> Bounds? {
            let bounds = Bounds(lower: max(lower, other.lower), upper: min(upper, other.upper))
            return bounds.lower <= bounds.upper ? bounds : nil
        }
    }

    private static let contradictionsBelieved = 3
    /// Nanoseconds by which two clocks may part in a second, 0.02 %.
    private static let drift: Int64 = 200_000

    /// Ten years, in seconds.
    private static let longestOffset: Int64 = 10 * 365 * 86_400

    private var bounds: Bounds?
    private var heardAt: Instant = .distantPast
    /// What the contradicting answers in a row agree on.
    private var doubted: Bounds?
    private var contradictions = 0
    private var lastText = ""
    private var lastSeconds: Int64?

    /// A clock that has not heard of the server's time yet.
    public init() {}

    /// Their clock less ours; zero while nothing is known.
    public var offset: Duration { .nanoseconds(offsetNanoseconds) }

    /// An instant of our clock from a time of theirs, in seconds since the Unix epoch.
    public func local(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: seconds).advanced(byNanoseconds: -offsetNanoseconds)
    }

    /// What their clock shows at an instant of ours, in seconds since the Unix epoch.
    public func seconds(at now: Instant) -> Int64 {
        now.advanced(byNanoseconds: offsetNanoseconds).secondsSinceEpoch
    }

    /// An answer carried this `date`. Dates that cannot be read change nothing.
    public mutating func heard(_ date: String, sentAt: Instant, receivedAt: Instant) {
        if date != lastText {
            lastText = date
            lastSeconds = HTTPDate.seconds(in: date)
        }
        guard let lastSeconds, receivedAt >= sentAt else { return }
        // Beyond that it is no clock, and the sums below could overflow.
        guard abs(lastSeconds - receivedAt.secondsSinceEpoch) < Self.longestOffset else { return }
        let made = Instant(secondsSinceEpoch: lastSeconds)
        learn(
            Bounds(
                lower: receivedAt.nanoseconds(to: made),
                upper: sentAt.nanoseconds(to: made) + 1_000_000_000
            ),
            at: receivedAt
        )
    }

    /// An answer of this `date` refused times that we had signed by its own clock: that one counts, whatever was
    /// believed before.
    public mutating func refused(ours date: String, sentAt: Instant, receivedAt: Instant) {
        bounds = nil
        heard(date, sentAt: sentAt, receivedAt: receivedAt)
    }

    private var offsetNanoseconds: Int64 {
        guard let bounds else { return 0 }
        return (bounds.lower...bounds.upper).contains(0) ? 0 : bounds.lower
    }

    private mutating func learn(_ news: Bounds, at now: Instant) {
        guard let known = widened(at: now) else { return believe(news, at: now) }
        if let overlap = known.overlap(with: news) { return believe(overlap, at: now) }
        doubt(news)
        guard contradictions >= Self.contradictionsBelieved, let doubted else { return }
        believe(doubted, at: now)
    }

    private mutating func doubt(_ news: Bounds) {
        if let agreed = doubted?.overlap(with: news) {
            doubted = agreed
            contradictions += 1
        } else {
            doubted = news
            contradictions = 1
        }
    }

    private mutating func believe(_ news: Bounds, at now: Instant) {
        bounds = news
        heardAt = now
        doubted = nil
        contradictions = 0
    }

    private func widened(at now: Instant) -> Bounds? {
        guard let bounds else { return nil }
        let seconds = max(0, heardAt.nanoseconds(to: now)) / 1_000_000_000
        let slack = seconds.multipliedReportingOverflow(by: Self.drift).partialValue
        return Bounds(lower: bounds.lower - slack, upper: bounds.upper + slack)
    }
}
