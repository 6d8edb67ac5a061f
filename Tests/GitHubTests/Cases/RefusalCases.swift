import Resilience
import Testing

@testable import GitHub

/// A 4xx that is no limit: final, told whole, and never a reason to hold anybody.
@Suite struct RefusalCases {
    /// The answer ends the call, shuts nothing, and the next call goes at once.
    private func expectFinal(
        _ status: Int,
        _ headers: Headers,
        _ body: String,
        _ location: SourceLocation = #_sourceLocation
    ) {
        var talk = Conversation()
        let id = talk.ask()
        talk.answer(status, headers, body)
        #expect(talk.endings == [id: .completed(status: status)], sourceLocation: location)
        #expect(talk.gate == .open, sourceLocation: location)
        talk.ask()
        #expect(talk.silence() == .zero, sourceLocation: location)
    }

    private func response(_ status: Int, _ headers: Headers) -> Response {
        Response(
            call: CallID(rawValue: 1),
            status: status,
            headers: headers,
            body: [],
            rate: nil,
            attempts: 1,
            waits: []
        )
    }

    @Test func `case 25: a wall of single sign-on is final, and its address is told`() {
        let url = "https://github.com/orgs/octo-org/sso?authorization_request=AZSCKtL4"
        let headers: Headers = ["x-github-sso": "required; url=\(url)"] + Answered.limit("4990")
        let body = #"{"message":"Resource protected by organization SAML enforcement."}"#
        expectFinal(403, headers, body)
        #expect(response(403, headers).singleSignOnURL == url)
        #expect(response(200, ["x-github-sso": "partial-results; organizations=1"]).singleSignOnURL == nil)
        #expect(response(403, [:]).singleSignOnURL == nil)
    }

    @Test func `case 26: a missing permission is final, and what would do is told`() {
        let headers: Headers =
            ["x-accepted-github-permissions": "contents=read,issues=write; pull_requests=read"]
            + Answered.limit("4990")
        expectFinal(403, headers, #"{"message":"Resource not accessible by integration"}"#)
        #expect(
            response(403, headers).acceptedPermissions == "contents=read,issues=write; pull_requests=read"
        )
    }

    @Test func `case 27: a missing User-Agent is final`() {
        let body = """
            <html><body>Request forbidden by administrative rules. Please make sure your request has a User-Agent \
            header</body></html>
            """
        expectFinal(403, ["content-type": "text/html"], body)
    }

    @Test func `case 28: too many bad logins rest the credential for minutes, and one probe ends it`() {
        var talk = Conversation()
        let body = #"{"message":"Maximum number of login attempts exceeded. Please try again later."}"#
        talk.ask()
        let hasty = talk.ask(within: 60)
        talk.answer(403, [:], body)
        talk.answer(403, [:], body)
        let refusal = Refusal(reason: .deadlineUnreachable(.secondary), retryAt: talk.after(300))
        #expect(talk.endings == [hasty: .refused(refusal)])
        for _ in 1...20 { talk.ask(.get, "/search/issues") }
        #expect(talk.silence() == .seconds(300))
        #expect(talk.onWire.count == 1)
    }

    @Test func `case 29: the blob host's XML is no limit of GitHub's`() {
        let body = """
            <?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate \
            the request.</Message></Error>
            """
        expectFinal(
            403,
            ["content-type": "application/xml", "x-ms-error-code": "AuthenticationFailed"],
            body
        )
    }

    @Test func `case 30: with nothing left the headers win over the message, once`() {
        var talk = Conversation()
        let body = #"{"message":"Resource not accessible by integration"}"#
        let id = talk.ask()
        talk.answer(403, Headers(Answered.limit("0")), body)
        #expect(talk.endings.isEmpty)
        #expect(talk.silence() == .seconds(601))
        talk.answer(403, Headers(Answered.limit("0", reset: "1004201")), body)
        #expect(talk.endings == [id: .completed(status: 403)])
        talk.ask()
        #expect(talk.silence() == .seconds(3601))
    }

    @Test func `case 41: a retired version is final`() {
        expectFinal(410, [:], #"{"message":"This version of the API is no longer supported."}"#)
    }

    @Test func `case 41: an unsupported version is final, and its errors are a text`() {
        let told = "The version you specified is not supported."
        let body = #"{"message":"Bad Request","errors":"\#(told)","status":"400"}"#
        expectFinal(400, [:], body)
        #expect(Answered(status: 400, body: body).verdict.error?.details == [told])
        let list = #"{"message":"Bad Request","errors":["\#(told)"]}"#
        #expect(Answered(status: 400, body: list).verdict.error?.details == [told])
    }
}
