public import Timing

/// What a breaker shows to people: pure data, read as often as one likes.
public enum BreakerState: Hashable, Sendable {
    /// Admits everything, and judges it.
    case closed
    /// Refuses until the deadline; then the next admission or tick makes it half-open.
    case open(until: Instant)
    /// Lets a few probes through. Both counts are since it became half-open.
    case halfOpen(succeeded: Int, failed: Int)
    /// Held open by the operator.
    case forcedOpen
    /// Held closed by the operator, or disabled by the settings.
    case forcedClosed
    /// Admits everything; `wouldBeOpen` tells what its own judgement would be.
    case metricsOnly(wouldBeOpen: Bool)
}

/// A breaker's change of state, for the event stream.
public struct BreakerChange: Hashable, Sendable {
    /// Why it changed.
    public enum Reason: Hashable, Sendable {
        /// Failures in the window reached the failure threshold.
        case failureCount(Int)
        /// Failure rate reached its threshold (`percent` of `calls`).
        case failureRate(percent: Int, calls: Int)
        /// Share of slow calls reached its threshold (`percent` of `calls`).
        case slowRate(percent: Int, calls: Int)
        /// The open time has passed.
        case openTimePassed
        /// Enough probes succeeded.
        case recovered
        /// Too many probes failed.
        case probesFailed
        /// An operator wanted it.
        case byOperator
        /// The settings want it.
        case bySettings
    }

    /// How it stood before.
    public var from: BreakerState
    /// How it stands now.
    public var to: BreakerState
    /// Why.
    public var reason: Reason

    /// Takes the value of each property.
    public init(from: BreakerState, to: BreakerState, reason: Reason) {
        self.from = from
        self.to = to
        self.reason = reason
    }
}
