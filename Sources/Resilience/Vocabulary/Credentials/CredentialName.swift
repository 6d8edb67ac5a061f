/// What the operator calls a credential. Never the secret, nor a part of it.
public struct CredentialName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// No credential at all.
    public static let anonymous: CredentialName = "anonymous"
}
