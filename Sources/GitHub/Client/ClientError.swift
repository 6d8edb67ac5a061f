public import Resilience

/// Why `send` gave no answer.
public enum ClientError: Error, Hashable, Sendable {
    /// Not sent, or not sent again: our own decision. It says when to come back.
    case refused(Refusal)
    /// Sent, and no usable answer came.
    case failed(CallFailure)
    /// The caller's task was cancelled, or an operator took the call back.
    case cancelled
    /// It cannot be put on the wire; nothing was sent.
    case invalid(RequestError)
    /// A redirect was not followed.
    case redirect(RedirectError)
    /// A list was not read to its end.
    case paging(PageError)
    /// GitHub was still computing what was asked for when we stopped asking, after so many times.
    case stillComputing(polls: Int)
    /// The client has been shut down.
    case closed
    /// GitHub answered something that this question cannot use.
    case unexpected(status: Int, message: String)
}
