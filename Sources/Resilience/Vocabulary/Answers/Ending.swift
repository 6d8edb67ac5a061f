/// How a call ended. Every call ends exactly once.
public enum Ending: Hashable, Sendable {
    /// The caller gets the service's answer, be it 200 or 404.
    case completed(status: Int)
    /// Never sent, or not sent again: our own decision.
    case refused(Refusal)
    /// Sent, and no usable answer came.
    case failed(CallFailure)
    /// The caller or the operator took it back.
    case cancelled
}

/// A call that was sent without success.
public struct CallFailure: Error, Hashable, Sendable {
    /// Why it was not tried again.
    public enum Reason: Hashable, Sendable {
        /// As often as the settings allow.
        case attemptsExhausted
        /// The service may have acted on it, and repeating could act twice.
        case notRepeatable
        /// Too many calls are being retried already.
        case budgetExhausted
    }

    /// Why it was not tried again.
    public var reason: Reason
    /// What the last attempt came to.
    public var last: Answer
    /// How often it was sent.
    public var attempts: Int

    /// Takes the value of each property.
    public init(reason: Reason, last: Answer, attempts: Int) {
        self.reason = reason
        self.last = last
        self.attempts = attempts
    }
}
