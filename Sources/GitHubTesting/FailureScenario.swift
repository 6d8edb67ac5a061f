/// What may befall GitHub, or the way to it.
public enum FailureScenario: Hashable, Sendable {
    /// The limit of every bucket is used up until this time has passed: 403, and nothing remains.
    case limitExhausted(for: Duration)
    /// The secondary limit refuses everything until this time has passed: 403 with `retry-after`.
    case secondaryLimit(for: Duration)
    /// Every request fails with 500, so that the circuit breaker opens.
    case outage
    /// No connection comes about.
    case noNetwork
    /// Four of five requests fail with 502.
    case highFailureShare
}
