/// Why a delivery is not taken for GitHub's.
public enum WebhookRejection: Error, Hashable, Sendable {
    /// More than `limit` bytes.
    case bodyTooLarge(limit: Int)
    /// It brings no signature.
    case unsigned
    /// Signed with SHA-1 alone, which GitHub keeps for old receivers.
    case onlySHA1
    /// No `sha256=` with 64 hexadecimal digits, or several signatures.
    case malformedSignature
    /// Signed with another secret, or the body was changed.
    case wrongSignature
    /// `X-GitHub-Delivery` or `X-GitHub-Event` is missing, repeated or too long.
    case malformedHeader(String)

    /// HTTP's status for it.
    public var status: Int {
        switch self {
        case .bodyTooLarge: 413
        case .unsigned, .onlySHA1, .malformedSignature, .wrongSignature: 401
        case .malformedHeader: 400
        }
    }

    /// What was wrong and what to do, for the operator. Tell the sender the status alone.
    public var advice: String {
        switch self {
        case .bodyTooLarge(let limit): "The body is larger than \(limit) bytes, which GitHub never sends."
        case .unsigned: "There is no X-Hub-Signature-256. Give the hook a secret at GitHub."
        case .onlySHA1: "It is signed with SHA-1 only. Let the proxy pass X-Hub-Signature-256 on."
        case .malformedSignature: "X-Hub-Signature-256 is not sha256= and 64 hexadecimal digits."
        case .wrongSignature:
            "The signature fits none of the secrets. Compare the hook's secret; does a proxy change bodies?"
        case .malformedHeader(let name): "The header \(name) is missing or malformed."
        }
    }
}
