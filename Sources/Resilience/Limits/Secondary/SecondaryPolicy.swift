/// How secondary limits are kept. Figures: GitHub docs, Rate limits for the REST API.
public struct SecondaryPolicy: Hashable, Sendable {
    /// False: nothing is held back by our own ledger; refusals by the service still shut the gate.
    public var isEnabled: Bool = true
    /// Refusals in a row that are waited out; one more ends the call with an error.
    public var maximumStrikes: Int = 3
    /// The wait after a refusal that names no time; doubles with each refusal in a row.
    public var baseDelay: Duration = .seconds(60)
    /// The longest wait after a refusal that names no time.
    public var maximumDelay: Duration = .seconds(900)
    /// The longest `retry-after` believed.
    public var maximumRetryAfter: Duration = .seconds(3600)
    /// Requests of one credential under way at once, at most.
    public var concurrency: Int = 100
    /// Points a minute on one REST endpoint; 0 counts but never holds.
    public var pointsPerMinute: Int = 900
    /// Points a minute on GraphQL; 0 counts but never holds.
    public var graphqlPointsPerMinute: Int = 2000
    /// Content creations a minute; 0 counts but never holds.
    public var creationsPerMinute: Int = 80
    /// Content creations an hour; 0 counts but never holds.
    public var creationsPerHour: Int = 500
    /// Least time between two mutating requests; 0 spaces nothing.
    public var writeSpacing: Duration = .seconds(1)
    /// Time between two calls just after a gate has opened.
    public var trickleSpacing: Duration = .milliseconds(250)
    /// How long after a gate has opened calls are still spaced.
    public var trickleTime: Duration = .seconds(10)
    /// How long the probe after a gate may take before another is sent.
    public var probeTime: Duration = .seconds(30)

    /// The defaults.
    public init() {}
}
