/// When a breaker opens and closes.
public struct BreakerPolicy: Hashable, Sendable {
    /// False: admits everything and judges nothing.
    public var isEnabled: Bool = true
    /// Failures in the window that open it; 0 turns this rule off.
    public var failureThreshold: Int = 5
    /// The time over which calls are judged.
    public var failureTimeWindow: Duration = .seconds(60)
    /// Percent of failed calls in the window that opens it; 0 turns this rule off.
    public var failureRatePercent: Int = 50
    /// Percent of slow calls in the window that opens it; 0 turns this rule off.
    public var slowRatePercent: Int = 0
    /// A call is slow when it takes strictly longer.
    public var slowThreshold: Duration = .seconds(10)
    /// The two rate rules judge no window with fewer calls.
    public var minimumCalls: Int = 10
    /// How long it stays open the first time; doubles with each failed recovery.
    public var openTimeout: Duration = .seconds(300)
    /// The longest it stays open.
    public var maximumOpenTimeout: Duration = .seconds(3600)
    /// Probes let through while half-open.
    public var halfOpenMaxCalls: Int = 3
    /// Share of the probes that must succeed, over 0 to 1.
    public var successThreshold: Double = 0.5
    /// After this time a probe without a verdict gives its place to another. Longer than an attempt may take,
    /// or a service that only hangs is never found to be down.
    public var probeLease: Duration = .seconds(45)
    /// The open time varies by this share up and down, 0 to 1.
    public var jitter: Double = 0.1

    /// The defaults.
    public init() {}
}
