import FoundationEssentials
import Testing

@testable import GitHub

@Suite struct AppKeyTests {
    @Test(arguments: [Keys.pkcs1, Keys.pkcs8])
    func `a key is read in both forms, with real and with literal line ends`(pem: String) throws {
        let literal = pem.replacing("\n", with: "\\n")
        let windows = pem.replacing("\n", with: "\r\n")
        let expected = try AppKey(Secret(Keys.pkcs1)).signature(of: Data("x".utf8))
        for text in [pem, literal, windows, "\n\(pem)\n"] {
            #expect(try AppKey(Secret(text)).signature(of: Data("x".utf8)) == expected)
        }
    }

    @Test(
        arguments: [
            ("", AppKeyError.notPEM), ("rubbish", .notPEM), (Keys.short, .tooShort(bits: 1024)),
            (Keys.elliptic, .notRSA(kind: "EC")), (Keys.ellipticPKCS8, .notRSA(kind: "EC")),
            (
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----",
                .openSSH
            ),
            (
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIF\n-----END ENCRYPTED PRIVATE KEY-----",
                .encrypted
            ),
            (
                Keys.pkcs1.replacing("KEY-----\nMII", with: "KEY-----\nProc-Type: 4,ENCRYPTED\n\nMII"),
                .encrypted
            ),
            (
                "-----BEGIN CERTIFICATE-----\nMIIF\n-----END CERTIFICATE-----",
                .notPrivate(label: "CERTIFICATE")
            ),
            (Keys.pkcs1.replacing("MII", with: "MIX"), .unreadable),
            (String(Keys.pkcs1.prefix(200)), .unreadable),
        ]
    )
    func `a key of another kind is refused with its reason, and nothing of it is told`(
        pem: String,
        error: AppKeyError
    ) {
        #expect(throws: error) { try AppKey(Secret(pem)) }
        #expect(!error.description.contains("MII"))
    }

    @Test func `a key prints nothing of itself`() throws {
        let key = try AppKey(Secret(Keys.pkcs1))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] { #expect(text.contains("‹key›"), "\(text)") }
        #expect(Mirror(reflecting: key).children.isEmpty)
    }

    @Test(arguments: ["", "12 3", "1\"", "a\\b"])
    func `an App's id is letters, digits, dots and dashes`(issuer: String) throws {
        let key = try AppKey(Secret(Keys.pkcs1))
        #expect(throws: AppIdentityError.badIssuer(issuer)) {
            try AppIdentity(issuer: issuer, key: key, installation: 1)
        }
        #expect(throws: AppIdentityError.badInstallation) {
            try AppIdentity(issuer: "Iv1.abc", key: key, installation: 0)
        }
    }

    @Test func `an assertion has three parts, whole seconds and the App's id`() throws {
        let app = try AppIdentity(issuer: "Iv1.abc", key: AppKey(Secret(Keys.pkcs1)), installation: 1)
        let text = try AppAssertion.make(for: app, at: 1_800_000_000).reveal { $0 }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        try #require(parts.count == 3)
        #expect(text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) })
        #expect(Self.decoded(parts[0]) == #"{"alg":"RS256","typ":"JWT"}"#)
        #expect(Self.decoded(parts[1]) == #"{"iat":1799999940,"exp":1800000540,"iss":"Iv1.abc"}"#)
        #expect(parts[2].count == 342)
    }

    private static func decoded(_ part: Substring) -> String? {
        let standard = part.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - part.count % 4) % 4)
        return Data(base64Encoded: String(padded)).map { String(decoding: $0, as: UTF8.self) }
    }
}
