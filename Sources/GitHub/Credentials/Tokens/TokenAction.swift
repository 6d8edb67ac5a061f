internal import Resilience

/// What is to be done for a credential, in this order.
enum TokenAction: Hashable, Sendable {
    /// Ask for a token; the answer must return the number.
    case fetch(Int)
    /// Let go of this token's secret.
    case drop(Int)
    case stand(CredentialStanding)
    case tell(TokenChange)
}
