/// A delivery that GitHub made.
public struct WebhookDelivery: Hashable, Sendable {
    /// `X-GitHub-Delivery`: the same for all repetitions of one delivery.
    public let id: String
    /// `X-GitHub-Event`: `workflow_run`, `check_run`, `ping`.
    public let event: String
    /// As it came.
    public let body: [UInt8]
    /// Which of the verifier's secrets signed it, from 0: tells when the old one is no longer used.
    public let secret: Int

    private static let longestName = 128

    init(_ headers: Headers, _ body: [UInt8], signedWithSecret secret: Int) throws(WebhookRejection) {
        id = try Self.name(in: headers, "x-github-delivery")
        event = try Self.name(in: headers, "x-github-event")
        self.body = body
        self.secret = secret
    }

    /// Letters, digits and a few signs: what GitHub sends, and harmless wherever it is shown.
    private static func name(in headers: Headers, _ header: String) throws(WebhookRejection) -> String {
        let values = headers.values(of: header)
        guard values.count == 1, (1...longestName).contains(values[0].utf8.count) else {
            throw .malformedHeader(header)
        }
        guard values[0].utf8.allSatisfy(isPlain) else { throw .malformedHeader(header) }
        return values[0]
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
