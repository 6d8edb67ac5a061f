/// Why a credential cannot be used, though nothing is wrong with the request.
public enum CredentialTrouble: Hashable, Sendable, CaseIterable {
    /// The service does not know the token: it is wrong, revoked or past its end.
    case unknownToken
    /// There were too many failed log-ins; for some minutes the service looks at no token at all.
    case lockedOut
    /// The App's installation has been suspended.
    case suspended
    /// There is no such App or installation, or no longer.
    case gone
    /// The App's key does not fit the App.
    case wrongKey
    /// The App may not have what was asked for its token.
    case notPermitted
}
