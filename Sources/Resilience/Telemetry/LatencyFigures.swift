/// Percentiles of one window; all `nil` where nothing was answered in it.
public struct LatencyFigures: Hashable, Sendable {
    /// Attempts answered.
    public var count: Int
    /// Of these, the ones that a breaker counts as failed.
    public var failures: Int
    /// The median; `nil` where there was no answer, as for all that follow.
    public var p50: Duration?
    /// Nineteen of twenty answers took no longer.
    public var p95: Duration?
    /// 99 of a hundred answers took no longer.
    public var p99: Duration?
    /// The longest.
    public var max: Duration?

    /// Takes the value of each property.
    public init(
        count: Int,
        failures: Int,
        p50: Duration?,
        p95: Duration?,
        p99: Duration?,
        max: Duration?
    ) {
        self.count = count
        self.failures = failures
        self.p50 = p50
        self.p95 = p95
        self.p99 = p99
        self.max = max
    }
}
