public import Timing

/// How a bucket stands, in the order of worry.
public enum QuotaState: Hashable, Sendable {
    /// No answer has told anything yet, or the window has passed and nothing was sent since.
    case unknown
    /// Every call goes.
    case open
    /// Normal and low calls are paced, or wait; `QuotaShares` has the table.
    case low
    /// Below what the reserve leaves to all but critical calls.
    case reserved
    /// Used up; opens then.
    case exhausted(until: Instant)
}
