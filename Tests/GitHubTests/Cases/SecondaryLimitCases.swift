import Resilience
import Testing

@testable import GitHub

/// The secondary limit: how it is recognised, and how long it silences the credential.
@Suite struct SecondaryLimitCases {
    private static let message =
        #"{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}"#

    /// How long the credential is silent after such an answer.
    private func silence(
        after status: Int = 403,
        _ headers: Headers,
        _ body: String = message
    ) -> Duration? {
        var talk = Conversation()
        talk.ask()
        talk.answer(status, headers, body)
        #expect(talk.strikes == 1)
        talk.ask(.get, "/search/issues")
        return talk.silence()
    }

    @Test func `case 11: retry-after shuts the credential, and no bucket`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, ["retry-after": "60"] + Answered.limit("4000"))
        #expect(talk.gate == .shut(until: talk.after(60), strikes: 1))
        #expect(talk.bucket(.core)?.state == .open)
        talk.ask(.get, "/search/issues")
        #expect(talk.silence() == .seconds(60))
    }

    @Test(arguments: [("Wed, 21 Oct 2026 07:26:30 GMT", 90), ("Wed, 21 Oct 2026 07:28:30 GMT", 1)])
    func `case 12: a date in retry-after is as far ahead as the server's date says, a second at least`(
        date: String,
        seconds: Int64
    ) {
        let headers: Headers = ["date": date, "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"]
        #expect(silence(headers) == .seconds(seconds))
    }

    @Test(
        arguments: [
            ("0", 1), ("-5", 1), ("", 60), ("soon", 60), ("1.5", 2), ("1e9", 60), ("--", 60), ("0x10", 60),
            ("NaN", 60),
        ] as [(String, Int64)]
    )
    func `case 13: retry-after is rounded up, a second at least, and what is none is a minute`(
        text: String,
        seconds: Int64
    ) {
        #expect(silence(["retry-after": text]) == .seconds(seconds))
    }

    @Test func `case 14: an absurd retry-after is capped, and a caller's deadline is told the time`() {
        var talk = Conversation { $0.secondaryRateLimit.maximumRetryAfter = .seconds(3600) }
        let patient = talk.ask()
        let hasty = talk.ask(within: 30)
        talk.answer(403, ["retry-after": "99999999999"])
        let refusal = Refusal(reason: .deadlineUnreachable(.secondary), retryAt: talk.after(3600))
        talk.answer(403, ["retry-after": "99999999999"])
        #expect(talk.endings == [hasty: .refused(refusal)])
        #expect(talk.silence() == .seconds(3600))
        #expect(talk.sent == [patient])
    }

    @Test(arguments: [["30", "60"], ["60", "30"], ["30, 60"]])
    func `case 15: of two retry-afters the longer counts`(values: [String]) {
        #expect(silence(Headers(values.map { .init(name: "Retry-After", value: $0) })) == .seconds(60))
    }

    @Test func `case 16: with a retry-after and nothing left the later end counts for both gates`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, ["retry-after": "60"] + Answered.limit("0", reset: "1000900"))
        #expect(talk.gate == .shut(until: talk.after(901), strikes: 1))
        #expect(talk.bucket(.core)?.state == .exhausted(until: talk.after(901)))
        #expect(talk.silence() == .seconds(901))
    }

    @Test func `case 16: a retry-after that ends last counts for both gates`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, ["retry-after": "60"] + Answered.limit("0", reset: "1000010"))
        #expect(talk.silence() == .seconds(60))
    }

    @Test func `case 17: a secondary refusal ignores a far reset`() {
        let headers = Headers(Answered.limit("14", of: "30", reset: "1003400", bucket: "search"))
        #expect(silence(headers) == .seconds(60))
    }

    @Test func `case 18: the message alone is enough`() {
        #expect(silence([:]) == .seconds(60))
        let legacy = #"{"message":"You have triggered an abuse detection mechanism. Please wait."}"#
        #expect(silence([:], legacy) == .seconds(60))
    }

    @Test(arguments: ["secondary-rate-limits", "about-secondary-rate-limits", "abuse-rate-limits"])
    func `case 19: the address of the documentation alone is enough`(fragment: String) {
        let body = #"{"message":"","documentation_url":"https://docs.github.com/x#\#(fragment)"}"#
        #expect(silence([:], body) == .seconds(60))
    }

    @Test func `case 20: the page that says Whoa there is a secondary limit, and no error of JSON`() {
        let body = "<!DOCTYPE html><html><title>Whoa there!</title><p>may take up to an hour</p></html>"
        #expect(silence(["content-type": "text/html"], body) == .seconds(60))
        let error = Answered(status: 403, headers: ["content-type": "text/html"], body: body).verdict.error
        #expect(error?.isHTML == true)
        #expect(error?.message == "")
    }

    @Test func `case 21: a bare 429 is a secondary limit`() {
        #expect(silence(after: 429, [:], "") == .seconds(60))
    }

    @Test func `variant I: the undocumented mark is a secondary limit`() {
        #expect(silence(["gh-limited-by": "abuse"], "{}") == .seconds(60))
    }

    @Test func `case 22: refusals in a row double the wait, and the fourth is an error`() {
        var talk = Conversation()
        let id = talk.ask()
        for seconds in [60, 120, 240] as [Int64] {
            talk.answer(403, [:], Self.message)
            #expect(talk.silence() == .seconds(seconds))
        }
        talk.answer(403, [:], Self.message)
        let refusal = Refusal(reason: .secondaryPersists, retryAt: talk.after(480))
        #expect(talk.endings == [id: .refused(refusal)])
    }

    @Test func `case 22: a success clears the count`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, [:], Self.message)
        #expect(talk.silence() == .seconds(60))
        talk.answer(200)
        talk.pass(.seconds(3600))
        talk.ask()
        talk.answer(403, [:], Self.message)
        #expect(talk.silence() == .seconds(60))
    }

    @Test func `case 23: refused creations were not applied and go again, once each and a second apart`() {
        var talk = Conversation { $0.secondaryRateLimit.trickleSpacing = .zero }
        let first = talk.ask(.post, "/repos/octocat/hello-world/issues")
        talk.answer(403, ["retry-after": "60"], Self.message)
        let second = talk.ask(.post, "/repos/octocat/hello-world/issues")
        #expect(talk.silence() == .seconds(60))
        #expect(talk.onWire == [AttemptID(call: first, number: 2)])
        talk.answer(201)
        #expect(talk.silence() == .seconds(1))
        #expect(talk.onWire == [AttemptID(call: second, number: 1)])
        talk.answer(201)
        #expect(talk.silence() == nil)
        #expect(talk.endings == [first: .completed(status: 201), second: .completed(status: 201)])
    }

    @Test func `case 24: twenty reads stand still with it, then one probe goes, then a trickle`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, ["retry-after": "60"], Self.message)
        let siblings = (1...20).map { _ in talk.ask() }
        #expect(talk.silence() == .seconds(60))
        #expect(talk.onWire.count == 1)
        talk.pass(.seconds(5))
        #expect(talk.onWire.count == 1)
        talk.answer(200)
        for _ in siblings {
            #expect(talk.onWire.count <= 1)
            if talk.onWire.isEmpty { #expect(talk.silence() == .milliseconds(250)) }
            talk.answer(200)
        }
        #expect(talk.endings.count == 21)
    }
}
