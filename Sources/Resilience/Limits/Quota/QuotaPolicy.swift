/// How primary limits are kept. Defaults are the production preset's.
public struct QuotaPolicy: Hashable, Sendable {
    /// False: limits are only watched, and nothing is held back but by a refusal of the service.
    public var isEnabled: Bool = true
    /// Percent of a limit that is kept for critical calls, 0 to 100.
    public var reservePercent: Int = 10
    /// The reserve is at least this many requests, but never more than a tenth of a small limit.
    public var minimumReserve: Int = 100
    /// False: calls are not paced.
    public var isThrottlingEnabled: Bool = true
    /// Normal and low calls are paced when no more than this percent of the limit remains above the reserve,
    /// 0 to 100.
    public var throttleThresholdPercent: Int = 20
    /// The longest gap that pacing leaves between two calls.
    public var maximumThrottleDelay: Duration = .seconds(60)

    /// The defaults.
    public init() {}
}
