public import Timing

/// Whether calls may be sent in a credential's name. Whoever keeps the token tells it.
public enum CredentialStanding: Hashable, Sendable {
    /// There is a token, and nothing speaks against it.
    case ready
    /// Calls wait: a token is being fetched, or the one there is not known everywhere yet. With `until` the wait
    /// ends by itself.
    case waiting(until: Instant?)
    /// Calls are refused until the standing is told to be another. `retryAt` is when that is to be expected; `nil`
    /// where somebody must mend something first.
    case refused(CredentialTrouble, retryAt: Instant?)
}
