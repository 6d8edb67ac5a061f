public import Timing

/// Everything the core knows, at one instant. Taking it changes nothing.
public struct Snapshot: Hashable, Sendable {
    /// The instant.
    public var at: Instant
    /// In the order in which they were given.
    public var credentials: [CredentialSnapshot]
    /// Worst first.
    public var breakers: [BreakerSnapshot]
    /// What waits.
    public var queue: QueueSnapshot
    /// One record for each route class that was asked.
    public var latency: [LatencySnapshot]
    /// What happened since start.
    public var counters: Counters
    /// Attempts on the wire now.
    public var inFlight: Int
    /// Attempts that may be on the wire together.
    public var inFlightLimit: Int
    /// Calls that wait for their next attempt.
    public var waitingToRetry: Int
    /// What the retry budget holds.
    public var retryTokens: Double
    /// What a full retry budget holds.
    public var retryTokensLimit: Double
    /// When the service last said anything; how old the numbers are.
    public var lastAnswerAt: Instant?

    /// Takes the value of each property.
    public init(
        at: Instant,
        credentials: [CredentialSnapshot],
        breakers: [BreakerSnapshot],
        queue: QueueSnapshot,
        latency: [LatencySnapshot],
        counters: Counters,
        inFlight: Int,
        inFlightLimit: Int,
        waitingToRetry: Int,
        retryTokens: Double,
        retryTokensLimit: Double,
        lastAnswerAt: Instant?
    ) {
        self.at = at
        self.credentials = credentials
        self.breakers = breakers
        self.queue = queue
        self.latency = latency
        self.counters = counters
        self.inFlight = inFlight
        self.inFlightLimit = inFlightLimit
        self.waitingToRetry = waitingToRetry
        self.retryTokens = retryTokens
        self.retryTokensLimit = retryTokensLimit
        self.lastAnswerAt = lastAnswerAt
    }
}
