public import Timing

/// A step in the life of a credential's token.
public enum TokenChange: Hashable, Sendable {
    /// A new one was asked for.
    case requested
    /// A new one came, and is good until then.
    case issued(expires: Instant)
    /// A new one was refused, as happens while the service's replicas have not heard of it. Calls wait until then.
    case lagging(until: Instant)
    /// The service refused one that it had accepted; another is fetched.
    case rejected
    /// None could be fetched; the next try is then.
    case postponed(until: Instant)
    /// No token will do: calls are refused. `retryAt` is when another try is worth it; `nil` where none is.
    case refused(CredentialTrouble, retryAt: Instant?)
    /// One reached its end, and its secret was wiped.
    case expired
    /// One that was of no use any more was wiped before its end.
    case dropped
}
