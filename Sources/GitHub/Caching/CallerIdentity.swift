private import Crypto
private import FoundationEssentials

/// Who GitHub's answers are given to, told by fingerprints that give nothing of a secret away.
struct CallerIdentity: Hashable, Sendable {
    /// What an answer belongs to. A token of its own is an owner of its own, because nobody can tell whether
    /// a new one is the same person's.
    let owner: String
    /// The token in use, which may change while the owner stays the same.
    let token: String

    static let nobody = CallerIdentity(owner: "anonymous", token: "")

    init(owner: String, token: String) {
        self.owner = owner
        self.token = token
    }

    /// The first half of a SHA-256, keyed so that it is no digest of the token alone.
    static func fingerprint(of secret: Secret) -> String {
        secret.reveal { text in
            let key = SymmetricKey(data: Data("headroom response cache".utf8))
            let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
            return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}
