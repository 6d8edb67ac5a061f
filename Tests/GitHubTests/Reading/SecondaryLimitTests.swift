import Resilience
import Testing

@testable import GitHub

@Suite struct SecondaryLimitTests {
    private static let message =
        #"{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}"#

    private func expectSecondary(
        _ answered: Answered,
        until seconds: Int64?,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let until = seconds.map(Answered.after)
        #expect(answered.outcome == .limited(.credential, until: until), sourceLocation: location)
    }

    @Test func `case 11: retry-after shuts the credential, not the bucket`() {
        let headers: Headers = ["retry-after": "60"] + Answered.limit("4000")
        expectSecondary(Answered(status: 403, headers: headers), until: 60)
    }

    @Test(arguments: [(90, 90), (-90, 1)] as [(Int64, Int64)])
    func `case 12: a date in retry-after counts from the server's date, a second at least`(
        ahead: Int64,
        wait: Int64
    ) {
        let headers: Headers = [
            "date": TestDate.text(1_000_000), "retry-after": TestDate.text(1_000_000 + ahead),
        ]
        expectSecondary(Answered(status: 403, headers: headers), until: wait)
    }

    @Test(arguments: [("0", 1), ("-5", 1), ("1.5", 2), ("60", 60)] as [(String, Int64)])
    func `case 13: numbers in retry-after are rounded up to a second at least`(text: String, wait: Int64) {
        expectSecondary(
            Answered(status: 403, headers: ["retry-after": text], body: Self.message),
            until: wait
        )
    }

    @Test(arguments: ["", "soon", "1e9", "--", "0x10", "NaN"])
    func `case 13: what cannot be read is as good as absent`(text: String) {
        expectSecondary(Answered(status: 403, headers: ["retry-after": text], body: Self.message), until: nil)
        #expect(Answered(status: 403, headers: ["retry-after": text]).outcome == .declined)
    }

    @Test func `case 14: an absurd retry-after is told as it is and overflows nothing`() {
        expectSecondary(Answered(status: 403, headers: ["retry-after": "99999999999"]), until: 3_155_760_000)
    }

    @Test(arguments: [["30", "60"], ["60", "30"], ["30, 60"]])
    func `case 15: of two retry-afters the longer counts`(values: [String]) {
        let headers = Headers(values.map { .init(name: "Retry-After", value: $0) })
        expectSecondary(Answered(status: 403, headers: headers), until: 60)
    }

    @Test func `case 16: with both a retry-after and nothing left the later counts, for both`() {
        let headers: Headers = ["retry-after": "60"] + Answered.limit("0", reset: "1000900")
        let answered = Answered(status: 403, headers: headers)
        #expect(answered.outcome == .limited(.bucketAndCredential, until: Answered.after(900)))
    }

    @Test func `case 17: a secondary message with remaining > 0 ignores the reset`() {
        let headers = Headers(Answered.limit("14", of: "30", reset: "1003400", bucket: "search"))
        expectSecondary(Answered(status: 403, headers: headers, body: Self.message), until: nil)
    }

    @Test func `case 18: the message alone is enough`() {
        expectSecondary(Answered(status: 403, body: Self.message), until: nil)
        let legacy = #"{"message":"You have triggered an abuse detection mechanism. Please wait."}"#
        expectSecondary(Answered(status: 403, body: legacy), until: nil)
    }

    @Test(arguments: ["secondary-rate-limits", "about-secondary-rate-limits", "abuse-rate-limits"])
    func `case 19: the address of the documentation alone is enough`(fragment: String) {
        let body = #"{"message":"","documentation_url":"https://docs.github.com/x#\#(fragment)"}"#
        expectSecondary(Answered(status: 403, body: body), until: nil)
    }

    @Test func `case 20: the page that says Whoa there is a secondary limit`() {
        let body = "<!DOCTYPE html><html><title>Whoa there!</title><p>may take up to an hour</p></html>"
        let answered = Answered(status: 403, headers: ["content-type": "text/html"], body: body)
        expectSecondary(answered, until: nil)
        #expect(answered.verdict.error?.isHTML == true)
        #expect(answered.verdict.error?.message == "")
    }

    @Test func `case 21: a bare 429 is a secondary limit`() {
        expectSecondary(Answered(status: 429), until: nil)
    }

    @Test func `variant I: the undocumented mark is a secondary limit`() {
        expectSecondary(Answered(status: 403, headers: ["gh-limited-by": "abuse"]), until: nil)
    }

    @Test func `case 57: a 503 with a retry-after is no limit`() {
        let answered = Answered(status: 503, headers: ["retry-after": "5"])
        #expect(answered.outcome == .failed(.serverError(status: 503, retryAt: Answered.after(5))))
    }

    @Test func `case 69: GraphQL tells a secondary limit in errors or in a message`() {
        let text = "You have exceeded a secondary rate limit."
        for body in [#"{"errors":[{"message":"\#(text)"}]}"#, #"{"message":"\#(text)"}"#] {
            expectSecondary(Answered(status: 200, body: body, method: .post, path: "/graphql"), until: nil)
        }
    }

    @Test func `case 70: GraphQL refused with a retry-after alone is a secondary limit`() {
        let answered = Answered(status: 403, headers: ["retry-after": "60"], method: .post, path: "/graphql")
        expectSecondary(answered, until: 60)
    }
}
