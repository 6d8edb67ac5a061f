import Testing

@testable import GitHub

@Suite struct RedactorTests {
    private static let body = String(repeating: "aB3", count: 12)

    @Test(arguments: [
        "ghp_\(body)", "gho_\(body)", "ghu_\(body)", "ghr_\(body)", "ghs_\(body)",
        "ghs_12_eyJ\(body).eyJ\(body).x-_y\(body)",
        "github_pat_\(body)_\(body)", "eyJhbGciOi.eyJpc3Mi.c2ln-_",
    ])
    func `case 107: a token is found by its form`(token: String) {
        #expect(Redactor.text("before \(token), after") == "before ‹redacted›, after")
        #expect(Redactor.text("\(token)") == "‹redacted›")
    }

    @Test(arguments: [
        ("https://b.example/x?sv=1&sig=aBc%3D&se=2", "https://b.example/x?sv=1&sig=‹redacted›&se=2"),
        ("/login?code=123456&state=x", "/login?code=‹redacted›&state=x"),
        ("https://me:pw@host.example/", "https://‹redacted›@host.example/"),
        (#"{"token":"v1.short","a":1}"#, #"{"token":"‹redacted›","a":1}"#),
        (#"{"client_secret": "x"}"#, #"{"client_secret": "‹redacted›"}"#),
        (
            "k: -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nrest",
            "k: ‹redacted›\nrest"
        ),
    ])
    func `case 107: a secret is found by its name`(text: String, expected: String) {
        #expect(Redactor.text(text) == expected)
    }

    @Test(arguments: [
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "update the token and set retries", "ghp_short",
        #"{"code":"missing_field","message":"eyJ no token"}"#, "GET /repos/octocat/hello-world: 404",
        "https://api.github.com/user", "",
    ])
    func `case 107: commits and prose stay`(text: String) {
        #expect(Redactor.text(text) == text)
    }

    @Test(arguments: ["Authorization", "cookie", "Set-Cookie", "X-GitHub-OTP", "Proxy-Authorization"])
    func `case 107: a secret header loses its value`(name: String) {
        #expect(Redactor.header(.init(name: name, value: "abc")).value == "‹redacted›")
    }

    @Test func `case 107: a signed link loses its whole query`() {
        let field = Headers.Field(name: "Location", value: "https://b.example/z?se=1&sig=abc&sp=r")
        #expect(Redactor.header(field).value == "https://b.example/z?‹redacted›")
    }

    @Test func `a secret is never printed`() {
        let secret = Secret("ghp_\(Self.body)")
        var dumped = ""
        dump(secret, to: &dumped)
        dump(Credential.token(secret), to: &dumped)
        let texts = ["\(secret)", String(reflecting: secret), "\(Credential.token(secret))", dumped]
        #expect(texts.allSatisfy { !$0.contains("aB3") })
        #expect(secret == Secret("ghp_\(Self.body)"))
        #expect(secret != Secret("ghp_\(Self.body)x"))
    }
}
