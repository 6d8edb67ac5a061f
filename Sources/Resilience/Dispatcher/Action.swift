public import Timing

/// What the shell must do, in this order.
public enum Action: Hashable, Sendable {
    /// Put this attempt on the wire and tell what it came to.
    case send(AttemptID, Call)
    /// Call `ticked` then. Replaces the wake-up asked for before; `nil` asks for none.
    case wake(at: Instant?)
    /// The caller of this call gets its ending; for `completed` the answer of this attempt, which for a
    /// joined call is another call's.
    case end(CallID, Ending, answer: AttemptID?)
    /// Take an attempt off the wire; its outcome is no longer wanted, and must not be told.
    case abort(AttemptID)
    /// Ask the service for all limits of this credential, and tell them by `learned`.
    case inquire(CredentialName)
    /// Tell whoever listens.
    case publish(Event)
}
