/// Why a credential cannot be used, though nothing is wrong with the request.
public enum CredentialTrouble: Hashable, Sendable, CaseIterable {
    /// The service does not know the token: it is wrong, revoked or past its end.
    case unknownToken
    /// The App's installation has been suspended.
    case suspended
    /// There is no such App or installation, or no longer.
    case gone
    /// The App's key does not fit the App.
    case wrongKey
    /// The times of the App's assertion were refused, and again after the clocks were compared.
    case clock
    /// The App may not have what was asked for its token.
    case notPermitted
    /// The operator let go of it.
    case dropped
}
