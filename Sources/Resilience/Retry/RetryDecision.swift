public import Timing

/// What follows an answer.
public enum RetryDecision: Hashable, Sendable {
    /// Another attempt then; until that time the call waits for this.
    case again(at: Instant, Hold)
    /// A limit refused it, so it was not applied and counts as no attempt: back into the queue, where the gate that the
    /// answer has shut holds it.
    case queueAgain
    /// Success or a final no: the caller gets the answer.
    case complete
    /// The call ends as failed.
    case give(CallFailure.Reason)
}
