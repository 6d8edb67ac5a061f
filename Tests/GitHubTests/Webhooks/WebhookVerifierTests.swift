import Resilience
import Testing
import Timing

@testable import GitHub

@Suite struct WebhookVerifierTests {
    /// The vector of GitHub docs, Validating webhook deliveries.
    private static let secret = "It's a Secret to Everybody"
    private static let digits = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    private let body = Array("Hello, World!".utf8)
    private let now = Instant(secondsSinceEpoch: 1_000_000)

    private func headers(_ signature: String?, id: String = "72d3162e-cc78-11e3-81ab-4c9367dc0958") -> Headers
    {
        var headers: Headers = ["X-GitHub-Event": "ping", "X-GitHub-Delivery": id]
        headers["X-Hub-Signature-256"] = signature
        return headers
    }

    private func verifier(_ secrets: String...) throws -> WebhookVerifier {
        try WebhookVerifier(secrets: secrets.map { Secret($0) })
    }

    private func rejection(_ headers: Headers, _ body: [UInt8]) throws -> WebhookRejection? {
        guard case .rejected(let rejection) = try verifier(Self.secret).receive(headers, body, at: now) else {
            return nil
        }
        return rejection
    }

    @Test(arguments: [digits, digits.uppercased()])
    func `case 105: the official vector is accepted, in digits of either case`(digits: String) throws {
        let delivery = try verifier(Self.secret).verify(headers("sha256=" + digits), body)
        #expect(delivery.event == "ping")
        #expect(delivery.body == body)
    }

    @Test func `case 105: a body that was changed in one byte is rejected, wherever`() throws {
        for place in body.indices {
            var changed = body
            changed[place] ^= 1
            #expect(try rejection(headers("sha256=" + Self.digits), changed) == .wrongSignature)
        }
    }

    @Test func `case 105: a signature that differs in one digit is rejected, wherever`() throws {
        for place in Self.digits.indices {
            var changed = Self.digits
            let other = changed[place] == "0" ? "1" : "0"
            changed.replaceSubrange(place...place, with: other)
            #expect(try rejection(headers("sha256=" + changed), body) == .wrongSignature)
        }
    }

    @Test(arguments: ["", "sha256=", "SHA256=", "sha1=", "sha256= ", "sha256=0x"])
    func `case 105: a signature without its prefix, or with another one, is malformed`(prefix: String) throws
    {
        let signature = prefix == "sha256=" ? prefix + Self.digits.dropLast() : prefix + Self.digits
        #expect(try rejection(headers(signature), body) == .malformedSignature)
    }

    @Test func `case 105: a signature that stands twice is malformed`() throws {
        var twice = headers("sha256=" + Self.digits)
        twice.add("x-hub-signature-256", "sha256=" + Self.digits)
        #expect(try rejection(twice, body) == .malformedSignature)
    }

    @Test func `case 105: a delivery with SHA-1 alone is rejected, and one with no signature`() throws {
        var old = headers(nil)
        old["X-Hub-Signature"] = "sha1=0123456789abcdef0123456789abcdef01234567"
        #expect(try rejection(old, body) == .onlySHA1)
        #expect(try rejection(headers(nil), body) == .unsigned)
    }

    @Test func `case 105: 26 MB are too large whatever their signature`() throws {
        let large = [UInt8](repeating: 0x20, count: 26 << 20)
        let rejection = try rejection(headers("sha256=" + Self.digits), large)
        #expect(rejection == .bodyTooLarge(limit: 25 << 20))
        #expect(rejection?.status == 413)
    }

    @Test func `case 105: an empty body is valid where its signature is`() throws {
        let digits = "f9e66e179b6747ae54108f82f8ade8b3c25d76fd30afde6c395822c530196169"
        #expect(try verifier("secret").verify(headers("sha256=" + digits), []).body == [])
        #expect(try rejection(headers("sha256=" + digits), []) == .wrongSignature)
    }

    @Test func `case 106: the same delivery twice is worked on once`() throws {
        let verifier = try verifier(Self.secret)
        let signed = headers("sha256=" + Self.digits)
        let delivery = try verifier.verify(signed, body)
        #expect(verifier.receive(signed, body, at: now) == .accepted(delivery))
        #expect(verifier.receive(signed, body, at: now) == .repeated(delivery))
        let other = headers("sha256=" + Self.digits, id: "another")
        #expect(verifier.receive(other, body, at: now) == .accepted(try verifier.verify(other, body)))
    }

    @Test func `case 106: a forgery does not use up a delivery's identifier`() throws {
        let verifier = try verifier(Self.secret)
        let signed = headers("sha256=" + Self.digits)
        #expect(verifier.receive(signed, [1], at: now) == .rejected(.wrongSignature))
        #expect(verifier.receive(signed, body, at: now) == .accepted(try verifier.verify(signed, body)))
    }

    @Test func `a delivery that could not be worked on is accepted again when it is forgotten`() throws {
        let verifier = try verifier(Self.secret)
        let signed = headers("sha256=" + Self.digits)
        let delivery = try verifier.verify(signed, body)
        #expect(verifier.receive(signed, body, at: now) == .accepted(delivery))
        verifier.forget(delivery)
        #expect(verifier.receive(signed, body, at: now) == .accepted(delivery))
    }

    @Test func `while a secret is replaced both sign, and the delivery tells which did`() throws {
        let verifier = try verifier("new", Self.secret)
        #expect(try verifier.verify(headers("sha256=" + Self.digits), body).secret == 1)
    }

    @Test func `no secret and an empty secret are refused`() {
        #expect(throws: WebhookSecretError.none) { try WebhookVerifier(secrets: []) }
        #expect(throws: WebhookSecretError.empty) { try WebhookVerifier(secrets: [Secret("a"), Secret("")]) }
    }

    @Test(arguments: ["", "a b", "a\u{1B}[2J", String(repeating: "a", count: 129)])
    func `an identifier that GitHub would not give is malformed`(id: String) throws {
        let rejection = try rejection(headers("sha256=" + Self.digits, id: id), body)
        #expect(rejection == .malformedHeader("x-github-delivery"))
        #expect(rejection?.status == 400)
    }
}
