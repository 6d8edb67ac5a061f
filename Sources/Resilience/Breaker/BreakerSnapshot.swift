public import Timing

/// One breaker at one instant.
public struct BreakerSnapshot: Hashable, Sendable {
    /// What it guards.
    public var routeClass: RouteClass
    /// How it stands.
    public var state: BreakerState
    /// Since when it is in this state.
    public var since: Instant
    /// Calls judged in the window.
    public var calls: Int
    /// Of `calls`, the ones that failed.
    public var failures: Int
    /// Of `calls`, the ones that took too long.
    public var slow: Int
    /// Percent of `calls`; `nil` where there were none.
    public var failureRate: Double?
    /// Percent of `calls`; `nil` where there were none.
    public var slowRate: Double?
    /// Probes under way while half-open, of `probesAllowed`.
    public var probesOut: Int
    /// How many probes may be under way together.
    public var probesAllowed: Int
    /// Times it opened since start.
    public var trips: Int
    /// Calls refused since start.
    public var refused: Int
    /// Successful probes needed to close.
    public var successesNeeded: Int
    /// The rules that are on, as people read them: `5 failures in 1m`, `rate ≥ 50% of ≥ 10`.
    public var rules: [String]
    /// What the last failure was.
    public var lastFailure: Failure?
    /// When the operator's hold ends by itself; `nil` where there is none, or it lasts until told otherwise.
    public var heldUntil: Instant?

    /// Takes the value of each property.
    public init(
        routeClass: RouteClass,
        state: BreakerState,
        since: Instant,
        calls: Int,
        failures: Int,
        slow: Int,
        failureRate: Double?,
        slowRate: Double?,
        probesOut: Int,
        probesAllowed: Int,
        trips: Int,
        refused: Int,
        successesNeeded: Int,
        rules: [String],
        lastFailure: Failure?
    ) {
        self.routeClass = routeClass
        self.state = state
        self.since = since
        self.calls = calls
        self.failures = failures
        self.slow = slow
        self.failureRate = failureRate
        self.slowRate = slowRate
        self.probesOut = probesOut
        self.probesAllowed = probesAllowed
        self.trips = trips
        self.refused = refused
        self.successesNeeded = successesNeeded
        self.rules = rules
        self.lastFailure = lastFailure
    }
}
