/// Where time comes from. One is made in the executable and handed down to every shell; the pure parts never
/// see it and take `at now` instead.
///
/// A protocol because tests put a hand-moved clock in its place; the concrete `Instant` spares everybody a
/// generic parameter: `any TimeSource` has a `now` that can be compared.
public protocol TimeSource: Clock, Sendable where Instant == Timing.Instant, Duration == Swift.Duration {}
