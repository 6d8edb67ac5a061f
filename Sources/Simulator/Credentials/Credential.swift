/// Whose allowance a request draws on. The name is safe to show; the token is not in it.
struct Credential: Hashable, Sendable {
    /// What GitHub takes the caller for.
    enum Kind: Hashable, Sendable {
        case anonymous
        case user
        /// A token of the App's installation of that number: all of its tokens share one allowance.
        case installation(Int)
        /// The App itself, by a signed JWT.
        case app
    }

    let name: String
    let kind: Kind

    static let anonymous = Credential(name: "anonymous", kind: .anonymous)

    /// A caller of whom only the token is known: the name is the beginning of the token's digest.
    static func user(token: some StringProtocol) -> Credential {
        Credential(
            name: String(Hexadecimal.text(of: SHA256.digest(Array(token.utf8))).prefix(8)),
            kind: .user
        )
    }

    static func installation(_ number: Int) -> Credential {
        Credential(name: "installation-\(number)", kind: .installation(number))
    }

    static let app = Credential(name: "app", kind: .app)

    var isAnonymous: Bool { kind == .anonymous }
}
