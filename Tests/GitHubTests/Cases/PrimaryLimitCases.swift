import Resilience
import Testing

@testable import GitHub

/// The primary limit: what is learnt from an answer, and what a used up bucket holds.
@Suite struct PrimaryLimitCases {
    private static let exceeded = #"{"message":"API rate limit exceeded for user ID 1."}"#
    private static let malformed = [
        "1000600000", "9223372036854775808", "-1", "abc", "1e9", "10.5", "",
    ]

    private func limit(_ remaining: String, reset: String = "1000600") -> Headers {
        Headers(Answered.limit(remaining, reset: reset))
    }

    @Test func `case 1: a success updates the ledger`() {
        var talk = Conversation()
        let id = talk.ask()
        talk.answer(200, limit("4999"))
        #expect(talk.endings == [id: .completed(status: 200)])
        #expect(talk.bucket(.core)?.limit == 5000)
        #expect(talk.bucket(.core)?.remaining == 4999)
        #expect(talk.bucket(.core)?.reset == talk.after(600))
    }

    @Test func `case 2: a success that leaves nothing keeps its data and shuts the bucket`() {
        var talk = Conversation()
        let id = talk.ask()
        talk.answer(200, limit("0"))
        #expect(talk.endings == [id: .completed(status: 200)])
        #expect(talk.bucket(.core)?.state == .exhausted(until: talk.after(601)))
        talk.ask()
        #expect(talk.silence() == .seconds(601))
    }

    @Test(arguments: Request.Method.allCases)
    func `case 3: a used up bucket is shut until a second after its reset, then the call goes again`(
        method: Request.Method
    ) {
        var talk = Conversation()
        let id = talk.ask(method, "/repos/octocat/hello-world/issues")
        talk.answer(403, limit("0"), Self.exceeded)
        #expect(talk.bucket(.core)?.state == .exhausted(until: talk.after(601)))
        #expect(talk.silence() == .seconds(601))
        #expect(talk.onWire == [AttemptID(call: id, number: 2)])
    }

    @Test func `case 4: a 429 that leaves nothing is a primary limit as a 403 is`() {
        var talk = Conversation()
        talk.ask(.post, "/repos/octocat/hello-world/issues")
        talk.answer(429, limit("0"), Self.exceeded)
        #expect(talk.gate == .open)
        #expect(talk.silence() == .seconds(601))
    }

    @Test func `case 5: a reset that has passed means a second and one probe, then a minute`() {
        var talk = Conversation()
        talk.ask()
        talk.ask()
        talk.answer(403, limit("0", reset: "999995"), Self.exceeded)
        talk.answer(403, limit("0", reset: "999995"), Self.exceeded)
        #expect(talk.silence() == .seconds(1))
        #expect(talk.onWire.count == 1)
        for _ in 1...5 {
            talk.answer(403, limit("0", reset: "999995"), Self.exceeded)
            #expect(talk.silence().map { $0 >= .seconds(60) } == true)
            #expect(talk.onWire.count == 1)
        }
    }

    @Test func `case 6: a limit of unknown end is shut for a minute, then the limits are asked for`() {
        var talk = Conversation()
        talk.ask()
        talk.ask()
        talk.answer(403, ["x-ratelimit-remaining": "0"], Self.exceeded)
        talk.answer(403, ["x-ratelimit-remaining": "0"], Self.exceeded)
        talk.pass(.milliseconds(59_999))
        #expect(talk.onWire.isEmpty)
        #expect(talk.inquiries.isEmpty)
        talk.pass(.milliseconds(1))
        #expect(talk.onWire.isEmpty)
        #expect(talk.inquiries == ["token"])
        talk.learn(LimitReading(bucket: .core, limit: 5000, remaining: 0, reset: talk.after(500)))
        #expect(talk.silence() == .seconds(501))
    }

    @Test func `case 6: where the limits are not told in time, one call finds out`() {
        var talk = Conversation()
        talk.ask()
        talk.ask()
        talk.answer(403, ["x-ratelimit-remaining": "0"], Self.exceeded)
        talk.answer(403, ["x-ratelimit-remaining": "0"], Self.exceeded)
        #expect(talk.silence() == .seconds(70))
        #expect(talk.onWire.count == 1)
        #expect(talk.inquiries == ["token"])
    }

    @Test(arguments: malformed)
    func `case 7: a malformed reset is as good as none`(reset: String) {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, limit("0", reset: reset), Self.exceeded)
        talk.pass(.milliseconds(59_999))
        #expect(talk.onWire.isEmpty)
        #expect(talk.inquiries.isEmpty)
        talk.pass(.milliseconds(1))
        #expect(talk.inquiries == ["token"])
        #expect(talk.bucket(.core)?.limit == nil)
    }

    @Test(arguments: [(7200, 7201), (7201, nil)] as [(Int, Int64?)])
    func `case 7: a reset more than two hours ahead is none`(ahead: Int, seconds: Int64?) {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, limit("0", reset: "\(1_000_000 + ahead)"), Self.exceeded)
        let end = seconds.map { talk.after($0) }
        #expect(talk.bucket(.core)?.reset == end?.advanced(by: .seconds(-1)))
        talk.pass(.seconds(60))
        #expect(talk.inquiries == (end == nil ? ["token"] : []))
        if end != nil { #expect(talk.silence() == .seconds(7141)) }
    }

    @Test(
        arguments: [
            ["x-ratelimit-remaining": "-3"], ["x-ratelimit-remaining": "0", "x-ratelimit-used": "5042"],
            ["x-ratelimit-remaining": "-9223372036854775808", "x-ratelimit-used": "9223372036854775808"],
        ] as [Headers]
    )
    func `case 8: what remains is never negative, whatever was used`(headers: Headers) {
        var talk = Conversation()
        talk.ask()
        let others = Answered.limit("").filter { $0.name != "x-ratelimit-remaining" }
        talk.answer(200, headers + others)
        #expect(talk.bucket(.core)?.remaining == 0)
        talk.ask()
        #expect(talk.silence() == .seconds(601))
    }

    @Test func `case 9: with our clock five minutes fast the wait is as long`() {
        #expect(waiting(ahead: 300) == .seconds(601))
    }

    @Test func `case 10: with our clock five minutes slow the wait is as long`() {
        #expect(waiting(ahead: -300) == .seconds(601))
    }

    /// The wait for a reset that is 600 s away, where our clock is so many seconds ahead of the server's.
    private func waiting(ahead: Int64) -> Duration? {
        var talk = Conversation()
        talk.ask()
        let date: Headers = ["date": TestDate.text(1_000_000 - ahead)]
        talk.answer(403, date + Answered.limit("0", reset: "\(1_000_600 - ahead)"), Self.exceeded)
        return talk.silence()
    }
}
