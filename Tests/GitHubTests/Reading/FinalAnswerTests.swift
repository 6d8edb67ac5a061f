import Resilience
import Testing

@testable import GitHub

@Suite struct FinalAnswerTests {
    @Test(arguments: [
        (25, #"{"message":"Resource protected by organization SAML enforcement."}"#),
        (26, #"{"message":"Resource not accessible by integration"}"#),
        (
            27,
            "Request forbidden by administrative rules. Please make sure your request has a User-Agent header"
        ),
        (28, #"{"message":"Maximum number of login attempts exceeded. Please try again later."}"#),
        (37, #"{"message":"This installation has been suspended"}"#),
    ])
    func `cases 25 to 28 and 37: a 403 that is no limit is final`(number: Int, body: String) {
        let answered = Answered(status: 403, headers: Headers(Answered.limit("4990")), body: body)
        #expect(answered.outcome == .declined, "case \(number)")
    }

    @Test func `case 29: the blob host's XML is no limit`() {
        let body = "<?xml version=\"1.0\"?><Error><Code>AuthenticationFailed</Code></Error>"
        #expect(
            Answered(status: 403, headers: ["content-type": "application/xml"], body: body).outcome
                == .declined
        )
    }

    @Test(arguments: [(34, 401), (39, 404), (40, 410), (42, 409), (43, 422), (44, 451), (41, 400)])
    func `cases 34 and 39 to 44: other refusals are final`(number: Int, status: Int) {
        #expect(Answered(status: status).outcome == .declined, "case \(number)")
    }

    @Test(arguments: [
        (
            #"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing"}]}"#,
            ["Issue title missing"]
        ),
        (#"{"message":"Validation Failed","errors":["title is missing"]}"#, ["title is missing"]),
        (#"{"message":"Validation Failed","errors":[{"code":"custom","message":"too long"}]}"#, ["too long"]),
        (#"{"message":"Validation Failed"}"#, []),
        (
            #"{"message":"Bad Request","errors":"The version you specified is not supported."}"#,
            ["The version you specified is not supported."]
        ),
        (#"{"message":"Validation Failed","errors":{"a":1}}"#, []),
    ])
    func `cases 41 and 43: errors are read in every shape`(body: String, details: [String]) {
        let error = Answered(status: 422, body: body).verdict.error
        #expect(error?.details == details)
        #expect(error?.message.isEmpty == false)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `cases 45 to 47: a redirect is given to the caller`(status: Int) {
        #expect(Answered(status: status, headers: ["location": "https://x.example/"]).outcome == .succeeded)
    }

    @Test func `case 50: a 304 is a success`() {
        #expect(Answered(status: 304).outcome == .succeeded)
    }

    @Test(arguments: [500, 502, 503, 504, 599])
    func `cases 55 and 56: a 5xx is a failure of the server`(status: Int) {
        #expect(Answered(status: status).outcome == .failed(.serverError(status: status, retryAt: nil)))
    }

    @Test func `case 58: a page for browsers is told in one plain line`() {
        let body = "<html>\u{1B}[2J<h1>Unicorn!</h1>\r\n\u{202E}  <p>\u{7}sorry</p>"
        let answered = Answered(status: 502, headers: ["content-type": "text/html"], body: body)
        #expect(answered.outcome == .failed(.serverError(status: 502, retryAt: nil)))
        #expect(answered.verdict.error?.isHTML == true)
        #expect(answered.verdict.error?.excerpt == "<html> [2J<h1>Unicorn!</h1> <p> sorry</p>")
    }

    @Test func `case 59: a success with a web page is a portal's, and tells nothing of limits`() {
        let headers: Headers = ["content-type": "text/html; charset=utf-8"] + Answered.limit("0")
        let answered = Answered(status: 200, headers: headers, body: "<html>log in</html>")
        #expect(answered.reading == nil)
        guard case .failed(.cut) = answered.outcome else {
            return #expect(Bool(false), "\(answered.outcome)")
        }
        let asked = Answered(
            status: 200,
            headers: headers,
            body: "<html></html>",
            accept: "application/vnd.github.html"
        )
        #expect(asked.outcome == .succeeded)
    }

    @Test(arguments: [
        (#"{"a":[1,2"#, false), (#"[{"a":1},"#, false), (#"{"a":1}"#, true), ("[]\n", true), ("", true),
        ("\"text\"", true),
    ])
    func `case 60: JSON that ends in its middle is no success`(body: String, isWhole: Bool) {
        let answered = Answered(status: 200, headers: ["content-type": "application/json"], body: body)
        #expect((answered.outcome == .succeeded) == isWhole)
    }

    @Test(arguments: [
        (63, TransportError.notSent(reason: "refused"), Failure.notSent(reason: "refused")),
        (61, .cut(reason: "closed"), .cut(reason: "closed")),
        (62, .protocolError(reason: "bad chunk"), .cut(reason: "bad chunk")),
        (64, .timedOut, .timedOut),
        (78, .bodyTooLarge(limit: 5), .cut(reason: "the body is larger than 5 bytes")),
    ])
    func `cases 61 to 64 and 78: what the wire failed with is what the core is told`(
        number: Int,
        error: TransportError,
        failure: Failure
    ) {
        #expect(Verdict(on: error).answer == Answer(status: nil, outcome: .failed(failure)), "case \(number)")
    }
}
