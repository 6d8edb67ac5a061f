/// What `X-Hub-Signature-256` says: `sha256=` and the HMAC-SHA256 of the body in hexadecimal digits of either
/// case.
struct WebhookSignature {
    let code: [UInt8]

    private static let prefix = "sha256="
    private static let length = 32

    init(of headers: Headers) throws(WebhookRejection) {
        let values = headers.values(of: "x-hub-signature-256")
        guard let value = values.first else {
            throw headers["x-hub-signature"] == nil ? .unsigned : .onlySHA1
        }
        guard values.count == 1, value.hasPrefix(Self.prefix) else { throw .malformedSignature }
        let digits = Array(value.utf8.dropFirst(Self.prefix.utf8.count))
        guard let code = [UInt8](hexadecimal: digits), code.count == Self.length else {
            throw .malformedSignature
        }
        self.code = code
    }
}
