internal import Resilience

/// What a row of a panel stands for. Selections hold this and never a position, so that a list that moves under
/// the cursor can't bring the wrong row under a command.
enum RowID: Hashable, Sendable {
    case bucket(CredentialName, Bucket)
    case breaker(RouteClass)
    case line(Priority)
    case latency(RouteClass)
    case request(CallID)
    /// The event's number.
    case event(UInt64)
}
