/// When and how soon a call is sent again. One value is the policy; `Backoff` has the formula.
public struct RetryPolicy: Hashable, Sendable {
    /// False: every call has one attempt, but refusals by a limit are waited out all the same.
    public var isEnabled: Bool = true
    /// Attempts in all, the first included.
    public var maximumAttempts: Int = 3
    /// The upper bound of the first wait.
    public var baseDelay: Duration = .seconds(1)
    /// The upper bound of every wait.
    public var maximumDelay: Duration = .seconds(30)
    /// What the upper bound grows by from attempt to attempt.
    public var multiplier: Double = 2
    /// The longest `retry-after` of a 5xx answer that is believed.
    public var maximumRetryAfter: Duration = .seconds(3600)
    /// The 5xx answers that are worth another attempt.
    public var retryableStatuses: Set<Int> = [500, 502, 503, 504]
    /// Tokens in the full retry budget; retries are allowed while more than half is left. 0 turns the budget off.
    public var budgetTokens: Double = 10
    /// Tokens that a success earns back; a failed attempt costs one.
    public var budgetRatio: Double = 0.1

    /// The defaults.
    public init() {}
}
