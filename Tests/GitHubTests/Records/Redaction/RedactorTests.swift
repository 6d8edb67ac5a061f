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
        ("https://b.example/x?sv=1&sig=aBc%3D&se=2 next", "https://b.example/x?‹redacted› next"),
        ("se=1&sig=abc&sp=r", "se=1&sig=‹redacted›&sp=r"),
        ("/login?code=123456&state=x", "/login?code=‹redacted›&state=x"),
        ("https://me:pw@host.example/", "https://‹redacted›@host.example/"),
        (#"{"token":"v1.short","a":1}"#, #"{"token":"‹redacted›","a":1}"#),
        (#"{"client_secret": "x"}"#, #"{"client_secret": "‹redacted›"}"#),
        (
            "k: -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nrest",
            "k: ‹redacted›\nrest"
        ),
        ("-----BEGIN PRIVATE KEY-----\\nMIIE", "‹redacted›"),
        ("Authorization: token abc\nhost: x", "Authorization: ‹redacted›\nhost: x"),
        ("-H 'authorization: Basic b2N0bzpwdw=='", "-H 'authorization: ‹redacted›"),
        (#"name: "cookie", value: "a=b; c""#, #"name: "cookie", value: "‹redacted›""#),
        ("GITHUB_WEBHOOK_SECRET=hush PATH=/bin", "GITHUB_WEBHOOK_SECRET=‹redacted› PATH=/bin"),
        ("accessToken=abc&x=1", "accessToken=‹redacted›&x=1"),
        ("client_secret: abc", "client_secret: ‹redacted›"),
        (#"{"password":"a\"b","x":1}"#, #"{"password":"‹redacted›","x":1}"#),
        (#"{\"token\":\"abc\",\"x\":1}"#, #"{\"token\":\"‹redacted›\",\"x\":1}"#),
        ("client_secret=a%26b&x=1", "client_secret=‹redacted›&x=1"),
        ("q=client_secret%3Dab%26x", "q=client_secret%3D‹redacted›%26x"),
        (
            "u=https%253A%252F%252Fb.example%252Fz%253Fsig%253Dab&x=1",
            "u=https%253A%252F%252Fb.example%252Fz%253F‹redacted›"
        ),
        ("Bearer abcdefghijklmnopqrstuvwx, y", "Bearer ‹redacted›, y"),
    ])
    func `case 107: a secret is found by its name`(text: String, expected: String) {
        #expect(Redactor.text(text) == expected)
    }

    @Test(arguments: [
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "update the token and set retries", "ghp_short",
        #"{"code":"missing_field","message":"eyJ no token"}"#, "GET /repos/octocat/hello-world: 404",
        "https://api.github.com/user", "", "exit code=1", "Basic authentication", "the bearer token expired",
        #"{"token":null,"total_count":2}"#, "token: the one from the settings", "100% of 50%, C:\\new\\table",
        "q=is%3Aissue+label%3Abug", "sha=4b825dc642cb6eb9a060e54bf8d69288fbee4904&page=2",
        "F1D5:1F2A:8EDB2:93A6C:6563A1F0",
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

    @Test(arguments: ["ghp_", "github_pat_", "ghs_12_eyJ"], [1, 2, 3])
    func `case 107: a percent-encoded token is found however often it was encoded`(prefix: String, times: Int)
    {
        var token = prefix + Self.body
        for _ in 0..<times {
            token = token.utf8.map { "%" + String($0, radix: 16, uppercase: $0.isMultiple(of: 2)) }.joined()
        }
        #expect(Redactor.text("a \(token) b") == "a ‹redacted› b")
    }

    @Test func `of a secret that a bound cuts in two nothing is kept`() {
        let text = #"{"url":"https://x.example","message":"see ghp_\#(Self.body)"}"#
        for bound in 0...text.utf8.count {
            let beginning = Redactor.beginning(of: Array(text.utf8), within: bound)
            #expect(!beginning.contains("aB3"), "within \(bound)")
            #expect(bound < text.utf8.count || beginning.hasSuffix(#"see ‹redacted›"}"#))
        }
    }

    @Test(arguments: ["sig=a%3Db&x", "https://b.example/x?sig=1", #"{"token":"a"}"#, "Authorization: a"])
    func `what was redacted stays as it is`(text: String) {
        let once = Redactor.text(text)
        #expect(once != text)
        #expect(Redactor.text(once) == once)
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
