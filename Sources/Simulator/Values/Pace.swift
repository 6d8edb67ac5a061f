internal import Timing

/// How much faster than the world the server's clockwork runs: every duration that the server speaks of is
/// divided by it, while instants in headers stay true.
struct Pace: Hashable, Sendable {
    let speed: Double

    init(speed: Double) {
        precondition(speed > 0, "a speed of zero or less has no meaning")
        self.speed = speed
    }

    func real(_ duration: Duration) -> Duration {
        speed == 1 ? duration : .nanoseconds(Int64(Double(duration.nanoseconds) / speed))
    }

    /// Inverse of `real`: the time on the scenario's clock.
    func told(_ duration: Duration) -> Duration {
        speed == 1 ? duration : .nanoseconds(Int64(Double(duration.nanoseconds) * speed))
    }

    /// The duration after division, in whole seconds, rounded up and at least one: what `retry-after` can
    /// say.
    func wholeSeconds(_ duration: Duration) -> Int {
        max(1, Int((real(duration).nanoseconds + 999_999_999) / 1_000_000_000))
    }
}

extension Instant {
    /// The next whole second, or this instant where it is one: what `x-ratelimit-reset` can say.
    var roundedUpToSecond: Instant {
        advanced(byNanoseconds: 999_999_999).roundedDownToSecond
    }

    private var roundedDownToSecond: Instant { Instant(secondsSinceEpoch: secondsSinceEpoch) }
}
