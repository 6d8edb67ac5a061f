public import Timing

/// Everything the core knows, at one instant. Taking it changes nothing.
public struct Snapshot: Hashable, Sendable {
    public var at: Instant
    public var credentials: [CredentialSnapshot]
    /// Worst first.
    public var breakers: [BreakerSnapshot]
    public var queue: QueueSnapshot
    public var latency: [LatencySnapshot]
    public var counters: Counters
    /// Attempts on the wire now.
    public var inFlight: Int
    public var inFlightLimit: Int
    public var waitingToRetry: Int
    /// What the retry budget holds.
    public var retryTokens: Double
    public var retryTokensLimit: Double
    /// When the service last said anything; how old the numbers are.
    public var lastAnswerAt: Instant?

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
