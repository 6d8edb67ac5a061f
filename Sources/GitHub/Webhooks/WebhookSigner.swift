internal import Crypto
private import FoundationEssentials

/// Makes deliveries as GitHub makes them, to try a receiver with. Source: GitHub docs, Validating webhook deliveries.
public struct WebhookSigner: Sendable {
    private let secret: Secret

    /// Signs with this secret.
    public init(secret: Secret) {
        self.secret = secret
    }

    /// The headers of a delivery.
    ///
    /// - Parameters:
    ///   - body: the raw bytes.
    ///   - event: what happened, as GitHub names it.
    ///   - id: the same for all repetitions of one delivery.
    public func headers(for body: [UInt8], event: String, id: String) -> Headers {
        let key = secret.reveal { SymmetricKey(data: Data($0.utf8)) }
        let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
        return [
            "content-type": "application/json",
            "x-github-delivery": id,
            "x-github-event": event,
            "x-hub-signature-256": "sha256=" + code.map(Self.hexadecimal).joined(),
        ]
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}
