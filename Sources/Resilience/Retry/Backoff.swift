internal import Timing

/// The wait before another attempt: exponential with full jitter, so that callers that failed together don't come
/// back together.
///
/// The bound before attempt *n* is `base × multiplierⁿ⁻²`, at most `maximum`; the wait is anything from zero to the
/// bound. With the defaults (1 s, ×2, 30 s):
///
/// | before attempt | 2 | 3 | 4 | 5 | 6 | 7 |
/// |---|---|---|---|---|---|---|
/// | at most | 1 s | 2 s | 4 s | 8 s | 16 s | 30 s |
public struct Backoff: Hashable, Sendable {
    /// The bound of the first wait.
    public var base: Duration
    /// No wait's bound is longer.
    public var maximum: Duration
    /// By how much the bound grows from wait to wait.
    public var multiplier: Double

    /// Takes the value of each property.
    public init(base: Duration, maximum: Duration, multiplier: Double) {
        self.base = base
        self.maximum = maximum
        self.multiplier = multiplier
    }

    /// The longest wait before an attempt. Attempts count from 1; the first one waits for nothing.
    public func bound(beforeAttempt attempt: Int) -> Duration {
        guard attempt > 1 else { return .zero }
        let maximum = Double(maximum.nanoseconds)
        var bound = Double(base.nanoseconds)
        for _ in 2..<attempt where bound < maximum {
            bound *= multiplier
        }
        return .nanoseconds(Int64(min(bound, maximum)))
    }

    /// The wait before an attempt: uniform from zero to its bound, both included.
    public func delay(
        beforeAttempt attempt: Int,
        using generator: inout some RandomNumberGenerator
    ) -> Duration {
        let bound = bound(beforeAttempt: attempt).nanoseconds
        return .nanoseconds(Int64.random(in: 0...max(0, bound), using: &generator))
    }
}
