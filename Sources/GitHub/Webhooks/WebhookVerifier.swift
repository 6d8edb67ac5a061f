internal import Crypto
private import FoundationEssentials
private import Synchronization
public import Timing

/// Tells the deliveries that GitHub made from those that somebody else did, and the first of a delivery from
/// its repetitions.
///
/// It judges the raw bytes: a body that was decoded and encoded again has another signature. All secrets are
/// tried for every delivery and compared in constant time, so that its time tells nothing of them. Source:
/// GitHub docs, Validating webhook deliveries; Best practices for using webhooks.
public final class WebhookVerifier: Sendable {
    /// 25 MiB; GitHub does not deliver what is larger.
    public static let largestBody = 25 << 20

    private let secrets: [Secret]
    private let history: Mutex<DeliveryHistory>

    /// - Parameters:
    ///   - secrets: the hook's secret; while it is being replaced, the old one as well.
    ///   - history: how many deliveries are known again, and for how long. GitHub repeats one on demand for three
    ///     days.
    public init(
        secrets: [Secret],
        remembering history: DeliveryHistory = DeliveryHistory(count: 10_000, time: .seconds(3 * 86_400))
    ) throws(WebhookSecretError) {
        guard !secrets.isEmpty else { throw .none }
        guard secrets.allSatisfy({ !$0.isEmpty }) else { throw .empty }
        self.secrets = secrets
        self.history = Mutex(history)
    }

    /// Judges a delivery. The first good one of an identifier is accepted, later ones are `.repeated`.
    public func receive(_ headers: Headers, _ body: [UInt8], at now: Instant) -> WebhookVerdict {
        let delivery: WebhookDelivery
        do throws(WebhookRejection) {
            delivery = try verify(headers, body)
        } catch {
            return .rejected(error)
        }
        let isFirst = history.withLock { $0.isFirst(delivery.id, at: now) }
        return isFirst ? .accepted(delivery) : .repeated(delivery)
    }

    /// Forgets a delivery that was accepted and could not be worked on, so that its repetition is accepted.
    public func forget(_ delivery: WebhookDelivery) {
        history.withLock { $0.forget(delivery.id) }
    }

    /// The delivery, where it was signed with one of the secrets; without regard to what came before it.
    public func verify(_ headers: Headers, _ body: [UInt8]) throws(WebhookRejection) -> WebhookDelivery {
        guard body.count <= Self.largestBody else { throw .bodyTooLarge(limit: Self.largestBody) }
        let signature = try WebhookSignature(of: headers)
        guard let place = secretThatSigned(body, as: signature) else { throw .wrongSignature }
        return try WebhookDelivery(headers, body, signedWithSecret: place)
    }

    private func secretThatSigned(_ body: [UInt8], as signature: WebhookSignature) -> Int? {
        var match: Int?
        for (place, secret) in secrets.enumerated() {
            let key = secret.reveal { SymmetricKey(data: Data($0.utf8)) }
            let isEqual = HMAC<SHA256>.isValidAuthenticationCode(
                signature.code,
                authenticating: body,
                using: key
            )
            if isEqual, match == nil { match = place }
        }
        return match
    }
}
