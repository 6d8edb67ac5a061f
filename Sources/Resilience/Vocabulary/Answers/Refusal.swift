public import Timing

/// A call that was never sent, or whose next attempt was not, and when it is worth asking again.
public struct Refusal: Error, Hashable, Sendable {
    /// Why it was refused.
    public enum Reason: Hashable, Sendable {
        /// The queue is full of calls at least as urgent.
        case queueFull
        /// A more urgent call took its place in the full queue.
        case evicted
        /// The breaker of its route class is open.
        case breakerOpen(RouteClass)
        /// The operator holds the breaker open.
        case breakerForcedOpen(RouteClass)
        /// It could not be sent before its deadline, because of this.
        case deadlineUnreachable(Hold)
        /// Its deadline passed while it waited for this.
        case expired(Hold)
        /// The client is shutting down, or the queue is being drained.
        case draining
        /// The secondary limit was hit too often in a row; asking on would risk a ban.
        case secondaryPersists
        /// The credential cannot be used.
        case credentialRefused(CredentialTrouble)
    }

    /// Why.
    public var reason: Reason
    /// When to come back; `nil` where nobody knows.
    public var retryAt: Instant?

    /// Takes the value of each property.
    public init(reason: Reason, retryAt: Instant?) {
        self.reason = reason
        self.retryAt = retryAt
    }
}
