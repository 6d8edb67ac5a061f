import Resilience
import Testing
import Timing

@testable import GitHub

/// Answers that are none: servers in trouble, damaged bodies, broken connections. What is repeated, and what is not.
@Suite struct FailureCases {
    private static let issues = "/repos/octocat/hello-world/issues"
    private static let json: Headers = ["content-type": "application/json; charset=utf-8"]

    private static let broken: [TransportError] = [
        .cut(reason: "closed"), .protocolError(reason: "bad chunk"), .timedOut,
        .bodyTooLarge(limit: 5),
    ]

    /// A read is sent again, by itself and within the bound of its backoff.
    private func expectRepeated(
        _ location: SourceLocation = #_sourceLocation,
        _ answer: (inout Conversation) -> Void
    ) {
        var talk = Conversation()
        let id = talk.ask()
        answer(&talk)
        #expect(talk.endings.isEmpty, sourceLocation: location)
        let silence = talk.silence()
        #expect(silence.map { $0 <= .seconds(1) } == true, sourceLocation: location)
        #expect(talk.onWire == [AttemptID(call: id, number: 2)], sourceLocation: location)
    }

    /// A write is not sent again; its caller learns that GitHub may have acted on it.
    private func expectAmbiguous(
        _ location: SourceLocation = #_sourceLocation,
        _ answer: (inout Conversation) -> Void
    ) {
        var talk = Conversation()
        let id = talk.ask(.post, Self.issues)
        answer(&talk)
        guard case .failed(let failure)? = talk.endings[id] else {
            Issue.record("\(talk.endings)", sourceLocation: location)
            return
        }
        #expect(failure.reason == .notRepeatable, sourceLocation: location)
        #expect(talk.silence() == nil, sourceLocation: location)
    }

    @Test(
        arguments: [
            ["retry-after": "5"],
            ["date": "Wed, 21 Oct 2026 07:28:00 GMT", "retry-after": "Wed, 21 Oct 2026 07:28:05 GMT"],
        ] as [Headers]
    )
    func `case 57: a 503 with a retry-after is waited for, and is no limit`(headers: Headers) {
        var talk = Conversation()
        talk.ask()
        talk.answer(503, headers)
        #expect(talk.gate == .open)
        #expect(talk.silence() == .seconds(5))
    }

    @Test func `case 58: the status of a web page decides, and its text is told in one plain line`() {
        let body = "<html>\u{1B}[2J<h1>Unicorn!</h1>\r\n\u{202E}  <p>\u{7}sorry</p>"
        expectRepeated { $0.answer(502, ["content-type": "text/html"], body) }
        let error = Answered(status: 502, headers: ["content-type": "text/html"], body: body).verdict.error
        #expect(error?.isHTML == true)
        #expect(error?.excerpt == "<html> [2J<h1>Unicorn!</h1> <p> sorry</p>")
    }

    @Test(arguments: [
        "text/html; charset=utf-8", "application/xhtml+xml", "application/xml", "text/plain", "",
        "application/json",
    ])
    func `case 59: a success with a page of markup is a portal's, and tells nothing of limits`(type: String) {
        let headers: Headers = ["content-type": type] + Answered.limit("0")
        expectRepeated { talk in
            talk.answer(200, headers, "\r\n<html>log in</html>")
            #expect(talk.bucket(.core)?.limit == nil)
        }
        expectAmbiguous { $0.answer(200, headers, "<html>log in</html>") }
    }

    @Test(arguments: [
        ("application/vnd.github.html", "text/html"),
        ("application/vnd.github.html+json", "application/vnd.github.html+json; charset=utf-8"),
        ("application/vnd.github.raw+json", "application/vnd.github.raw+json; charset=utf-8"),
        ("text/html", "text/html;charset=utf-8"),
    ])
    func `case 59: who asks for a page or a raw file gets it`(accept: String, type: String) {
        for body in ["<html></html>", "{ a template"] {
            let answered = Answered(
                status: 200,
                headers: ["content-type": type],
                body: body,
                accept: accept
            )
            #expect(answered.outcome == .succeeded)
        }
    }

    @Test func `case 59: a line of plain text is an answer, as that of GET /zen`() {
        let zen = Answered(status: 200, headers: ["content-type": "text/plain"], body: "Keep it simple.")
        #expect(zen.outcome == .succeeded)
    }

    @Test(arguments: [#"{"a":[1,2"#, #"[{"a":1},"#, #"{"a":{"b":1}"#, #"{"a":"}"#, #"{"a":"\"}"#])
    func `case 60: JSON that ends in its middle is no answer`(body: String) {
        expectRepeated { $0.answer(200, Self.json, body) }
        expectAmbiguous { $0.answer(201, Self.json, body) }
    }

    @Test(arguments: [#"{"a":1}"#, "[]\n", "", "\"text\"", #"{"a":"]}{\\"}"#])
    func `case 60: whole JSON is an answer`(body: String) {
        #expect(Answered(status: 200, headers: Self.json, body: body).outcome == .succeeded)
    }

    @Test(arguments: broken)
    func `case 61: what broke off is repeated for a read, and left to the caller of a write`(
        error: TransportError
    ) {
        expectRepeated { $0.fail(error) }
        expectAmbiguous { $0.fail(error) }
    }

    @Test(arguments: [Request.Method.get, .post, .patch, .delete])
    func `case 63: what was never sent is repeated, whatever the method`(method: Request.Method) {
        var talk = Conversation()
        let id = talk.ask(method, Self.issues)
        talk.fail(.notSent(reason: "refused"))
        #expect(talk.silence().map { $0 <= .seconds(1) } == true)
        #expect(talk.onWire == [AttemptID(call: id, number: 2)])
    }

    @Test func `case 65: a read whose connection was closed under it goes again at once, once`() {
        var talk = Conversation()
        let id = talk.ask()
        talk.fail(.hungUp(reason: "closed"))
        #expect(talk.silence() == .zero)
        #expect(talk.onWire == [AttemptID(call: id, number: 2)])
        #expect(talk.breakers.first?.failures == 0)
        talk.fail(.hungUp(reason: "closed"))
        #expect(talk.breakers.first?.failures == 1)
        #expect(talk.onWire.isEmpty)
    }

    @Test func `case 65: a write whose connection was closed under it is left to its caller`() {
        expectAmbiguous { $0.fail(.hungUp(reason: "closed")) }
    }
}
