public import Resilience

/// Who the client is to GitHub.
public struct Credential: Sendable {
    /// What a credential is made of.
    enum Kind: Sendable {
        case nobody
        /// Given from outside; nobody here can renew it.
        case token(Secret)
        /// Fetched, and fetched again, with the App's key.
        case installation(AppIdentity)
    }

    /// What the operator calls it; the limits are kept under this name.
    public let name: CredentialName
    let kind: Kind

    /// Nobody: 60 requests an hour for this machine's address.
    public static let anonymous = Credential(name: .anonymous, kind: .nobody)

    /// A personal access token, an OAuth token, or any other that ends some day.
    public static func token(_ secret: Secret, name: CredentialName = "token") -> Credential {
        Credential(name: name, kind: .token(secret))
    }

    /// A GitHub App in one of its installations. The client fetches its tokens by itself.
    public static func app(_ app: AppIdentity, name: CredentialName = "app") -> Credential {
        Credential(name: name, kind: .installation(app))
    }
}
