internal import Resilience

/// What an answer says about the token that its request carried.
enum TokenSign: Hashable, Sendable {
    /// GitHub knew it, whatever else it answered.
    case accepted
    /// 401: not known, or not yet, or no longer.
    case rejected
    /// Known, and of no use for now.
    case barred(CredentialTrouble)
}
