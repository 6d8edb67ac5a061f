public import Timing

/// Whether and when a call is sent again.
extension RetryPolicy {
    /// How long to wait, of the policy's own parts.
    public var backoff: Backoff {
        Backoff(base: baseDelay, maximum: maximumDelay, multiplier: multiplier)
    }

    /// What to do after an answer.
    ///
    /// Asked in this order: may it be repeated at all, is there an attempt left, does the budget allow it.
    /// - Parameters:
    ///   - answer: what came.
    ///   - call: which one.
    ///   - attempt: the number of the attempt that was answered, from 1; attempts that a limit refused don't
    ///     count.
    ///   - budget: in which this failure is counted already.
    ///   - now: the present, by the same time as all other calls.
    ///   - generator: of the jitter.
    /// - Returns: `again` never comes before the service's `retry-after`, of which at most `maximumRetryAfter` is
    ///   believed.
    public func decision(
        after answer: Answer,
        of call: Call,
        attempt: Int,
        budget: RetryBudget,
        at now: Instant,
        using generator: inout some RandomNumberGenerator
    ) -> RetryDecision {
        switch answer.outcome {
        case .succeeded, .declined: return .complete
        case .limited, .unauthorized: return .queueAgain
        case .failed(let failure):
            guard allowsRepeating(call, after: failure) else { return .give(.notRepeatable) }
            guard call.repeatability != .continuedByCaller, isEnabled, attempt < maximumAttempts else {
                return .give(.attemptsExhausted)
            }
            if forgives(failure, of: call, attempt: attempt) { return .again(at: now, .backoff) }
            guard budget.allowsRetry else { return .give(.budgetExhausted) }
            let delay = backoff.delay(beforeAttempt: attempt + 1, using: &generator)
            return .again(at: max(now.advanced(by: delay), patience(after: failure, at: now)), .backoff)
        }
    }

    /// Whether a failure says nothing about the service: a kept connection was closed under a call that may be
    /// repeated, for the first time. The call goes again at once, and neither breaker nor budget count it (RFC 9112
    /// section 9.3.1).
    public func forgives(_ failure: Failure, of call: Call, attempt: Int) -> Bool {
        guard case .hungUp = failure else { return false }
        return attempt == 1 && isEnabled && maximumAttempts > 1 && allowsRepeating(call, after: failure)
    }

    /// Whether a failed call may be sent again, and is worth it.
    private func allowsRepeating(_ call: Call, after failure: Failure) -> Bool {
        if case .serverError(let status, _) = failure, !retryableStatuses.contains(status) { return false }
        return switch call.repeatability {
        case .idempotent, .allowedByCaller, .continuedByCaller: true
        case .ambiguous: !failure.isAmbiguous
        }
    }

    /// Until when the service asked to be left alone, as far as that is believed.
    private func patience(after failure: Failure, at now: Instant) -> Instant {
        guard case .serverError(_, let retryAt?) = failure else { return now }
        return min(retryAt, now.advanced(by: maximumRetryAfter))
    }
}
