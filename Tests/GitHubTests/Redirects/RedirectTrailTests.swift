import Testing

@testable import GitHub

@Suite struct RedirectTrailTests {
    private static let start = "https://api.github.com/repos/octo/old/issues?page=2"

    private func step(
        _ status: Int,
        to location: String?,
        _ method: Request.Method = .get,
        from start: String = start
    ) -> RedirectTrail.Step {
        var trail = RedirectTrail(method, start)
        return trail.answered(status: status, location: location)
    }

    private func hop(_ step: RedirectTrail.Step) throws -> Hop {
        guard case .follow(let hop) = step else { throw NotFollowed(step: step) }
        return hop
    }

    private struct NotFollowed: Error {
        let step: RedirectTrail.Step
    }

    @Test func `case 45: a read follows a permanent move on its own host`() throws {
        let hop = try hop(step(301, to: "https://api.github.com/repositories/1/issues?page=2"))
        #expect(hop.url == "https://api.github.com/repositories/1/issues?page=2")
        #expect(hop.method == .get)
        #expect(hop.isPermanent)
        #expect(!hop.isForeign)
    }

    @Test(arguments: [307, 308])
    func `case 46: a write follows with its method and body`(status: Int) throws {
        let hop = try hop(step(status, to: "/repositories/1/issues", .post))
        #expect(hop.method == .post)
        #expect(hop.keepsBody)
        #expect(hop.isPermanent == (status == 308))
    }

    @Test(arguments: [
        "https://blob.example/x?sig=1", "https://api.github.com:8443/x", "//codeload.github.com/x",
    ])
    func `case 47: nothing that proves who we are goes to another origin`(location: String) throws {
        let hop = try hop(step(302, to: location))
        #expect(hop.isForeign)
        let sent: Headers = [
            "accept": "application/json", "Authorization": "Bearer x", "cookie": "a=b",
            "X-GitHub-Api-Version": "2022-11-28", "x-github-otp": "1", "user-agent": "headroom",
        ]
        #expect(hop.headers(from: sent).fields.map(\.name) == ["accept", "user-agent"])
    }

    @Test func `who has left the origin stays a stranger on coming back`() throws {
        var trail = RedirectTrail(.get, Self.start)
        _ = trail.answered(status: 302, location: "https://other.example/")
        let back = try hop(trail.answered(status: 302, location: "https://api.github.com/user"))
        #expect(back.isForeign)
    }

    @Test func `headers stay on the own origin`() throws {
        let headers: Headers = ["x-github-api-version": "2022-11-28"]
        #expect(try hop(step(302, to: "/user")).headers(from: headers) == headers)
    }

    @Test(
        arguments: [
            ("http://api.github.com/user", RedirectError.insecure(host: "api.github.com")),
            ("file:///etc/passwd", .unknownScheme("file")),
            ("javascript:alert(1)", .unknownScheme("javascript")),
            (nil, .missingLocation), ("", .missingLocation), ("https://", .unreadableLocation),
            ("https://me:pass@api.github.com/", .unreadableLocation), ("/a b", .unreadableLocation),
            ("/a\r\nset-cookie: x", .unreadableLocation), ("\\\\evil.example\\x", .unreadableLocation),
        ] as [(String?, RedirectError)]
    )
    func `case 48: downgrades, odd schemes and no address are refused`(
        location: String?,
        error: RedirectError
    ) {
        #expect(step(302, to: location) == .refuse(error))
    }

    @Test(arguments: [
        ("/user", "https://api.github.com/user"),
        ("?page=3", "https://api.github.com/repos/octo/old/issues?page=3"),
        ("pulls", "https://api.github.com/repos/octo/old/pulls"),
        ("../new/issues", "https://api.github.com/repos/octo/new/issues"),
        ("../../../../../x/./y/..", "https://api.github.com/x/"),
        ("//API.github.com/user", "https://API.github.com/user"),
        ("HTTPS://api.github.com/user#part", "https://api.github.com/user"),
    ])
    func `case 48: a relative address is resolved`(location: String, url: String) throws {
        let hop = try hop(step(302, to: location))
        #expect(hop.url == url)
        #expect(!hop.isForeign)
    }

    @Test func `case 49: a loop ends`() {
        var trail = RedirectTrail(.get, "https://api.github.com/a")
        guard case .follow = trail.answered(status: 302, location: "/b") else {
            Issue.record("not followed")
            return
        }
        #expect(trail.answered(status: 302, location: "/a") == .refuse(.loop))
    }

    @Test func `case 49: the eleventh hop is one too many`() {
        var trail = RedirectTrail(.get, "https://api.github.com/0")
        for number in 1...10 {
            guard case .follow = trail.answered(status: 302, location: "/\(number)") else {
                Issue.record("hop \(number) was not followed")
                return
            }
        }
        #expect(trail.answered(status: 302, location: "/11") == .refuse(.tooManyHops(10)))
    }

    @Test(arguments: [200, 300, 304, 305, 306, 404])
    func `what is no redirect is the caller's`(status: Int) {
        #expect(step(status, to: "/user") == .answer)
    }

    @Test(arguments: [301, 302])
    func `a write that is told to move by an ambiguous status is left to its caller`(status: Int) {
        #expect(step(status, to: "/user", .post) == .answer)
    }

    @Test func `a 303 asks with GET and without the body`() throws {
        let hop = try hop(step(303, to: "/result", .post))
        #expect(hop.method == .get)
        #expect(!hop.keepsBody)
    }

    @Test func `a write never goes to another origin`() {
        #expect(step(307, to: "https://evil.example/", .post) == .refuse(.foreignWrite(host: "evil.example")))
    }
}
