public import Resilience

/// Who the client is to GitHub.
public struct Credential: Equatable, Sendable {
    /// What the operator calls it; the limits are kept under this name.
    public let name: CredentialName
    /// `nil` for nobody.
    let secret: Secret?

    /// Nobody: 60 requests an hour for this machine's address.
    public static let anonymous = Credential(name: .anonymous, secret: nil)

    /// A personal access token or an OAuth token.
    public static func token(_ secret: Secret, name: CredentialName = "token") -> Credential {
        Credential(name: name, secret: secret)
    }
}
