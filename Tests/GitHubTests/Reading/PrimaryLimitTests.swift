import Resilience
import Testing

@testable import GitHub

@Suite struct PrimaryLimitTests {
    private let exceeded = #"{"message":"API rate limit exceeded for user ID 1."}"#

    @Test func `case 1: a success updates the ledger`() {
        let answered = Answered(status: 200, headers: Headers(Answered.limit("4999")))
        #expect(answered.outcome == .succeeded)
        #expect(
            answered.reading
                == LimitReading(bucket: .core, limit: 5000, remaining: 4999, reset: Answered.after(600))
        )
    }

    @Test func `case 2: a success that leaves nothing is a success whose reading gates`() {
        let answered = Answered(status: 200, headers: Headers(Answered.limit("0")))
        #expect(answered.outcome == .succeeded)
        #expect(answered.reading?.remaining == 0)
        #expect(answered.reading?.reset == Answered.after(600))
    }

    @Test(arguments: [403, 429])
    func `cases 3 and 4: nothing remains, so the bucket is shut until its reset`(status: Int) {
        let answered = Answered(status: status, headers: Headers(Answered.limit("0")), body: exceeded)
        #expect(answered.outcome == .limited(.bucket, until: Answered.after(600)))
    }

    @Test func `case 5: a reset that has passed ends the gate now, and never earlier`() {
        let answered = Answered(
            status: 403,
            headers: Headers(Answered.limit("0", reset: "999995")),
            body: exceeded
        )
        #expect(answered.outcome == .limited(.bucket, until: Answered.now))
    }

    @Test func `case 6: without a reset the end of the gate is unknown`() {
        let answered = Answered(status: 403, headers: ["x-ratelimit-remaining": "0"], body: exceeded)
        #expect(answered.outcome == .limited(.bucket, until: nil))
        #expect(answered.reading == nil)
    }

    @Test(arguments: ["1000600000", "9223372036854775808", "-1", "abc", "1e9", "10.5", ""])
    func `case 7: a malformed reset is as good as none`(reset: String) {
        let answered = Answered(
            status: 403,
            headers: Headers(Answered.limit("0", reset: reset)),
            body: exceeded
        )
        #expect(answered.outcome == .limited(.bucket, until: nil))
        #expect(answered.reading == nil)
    }

    @Test func `case 8: what remains is never negative`() {
        let answered = Answered(status: 200, headers: Headers(Answered.limit("-3")))
        #expect(answered.reading?.remaining == 0)
        #expect(
            Answered(status: 403, headers: Headers(Answered.limit("-3"))).outcome
                == .limited(.bucket, until: Answered.after(600))
        )
    }

    @Test(arguments: [300, -300] as [Int64])
    func `cases 9 and 10: waits are on the server's clock, however wrong ours is`(skew: Int64) {
        var clock = ServerClock()
        // The server shows 1000000 − skew while our clock shows 1000000.
        clock.heard(TestDate.text(1_000_000 - skew), sentAt: Answered.now, receivedAt: Answered.now)
        let headers = Headers(Answered.limit("0", reset: "\(1_000_600 - skew)"))
        let answered = Answered(status: 403, headers: headers, body: exceeded, clock: clock)
        #expect(answered.outcome == .limited(.bucket, until: Answered.after(600)))
    }

    @Test func `case 30: nothing remains, whatever else the message says`() {
        let body = #"{"message":"Resource not accessible by integration"}"#
        let answered = Answered(status: 403, headers: Headers(Answered.limit("0")), body: body)
        #expect(answered.outcome == .limited(.bucket, until: Answered.after(600)))
    }

    @Test func `case 33: a 401 never gates, whatever its headers say`() {
        let answered = Answered(
            status: 401,
            headers: Headers(Answered.limit("0", of: "60", reset: "1003600"))
        )
        #expect(answered.outcome == .declined)
        #expect(answered.reading == nil)
    }

    @Test func `case 52: a 304 that leaves nothing is a success whose reading gates`() {
        let answered = Answered(status: 304, headers: Headers(Answered.limit("0")))
        #expect(answered.outcome == .succeeded)
        #expect(answered.reading?.remaining == 0)
    }

    @Test func `case 75: the case of names and spaces around values change nothing`() {
        let answered = Answered(
            status: 200,
            headers: [
                "X-RateLimit-Limit": " 5000 ", "X-RATELIMIT-REMAINING": "\t17",
                "x-ratelimit-Reset": "1000600 ",
                "X-Ratelimit-Resource": " core ",
            ]
        )
        #expect(
            answered.reading
                == LimitReading(bucket: .core, limit: 5000, remaining: 17, reset: Answered.after(600))
        )
    }

    @Test(arguments: [["10", "9"], ["9", "10"], ["10, 9"]])
    func `case 76: of two numbers the smaller remains`(values: [String]) {
        let others = Answered.limit("x").filter { $0.name != "x-ratelimit-remaining" }
        let headers = Headers(others + values.map { .init(name: "x-ratelimit-remaining", value: $0) })
        #expect(Answered(status: 200, headers: headers).reading?.remaining == 9)
    }

    @Test func `case 79: a bucket nobody has heard of is taken by its name`() {
        let answered = Answered(
            status: 200,
            headers: Headers(Answered.limit("7", bucket: "brand_new_bucket"))
        )
        #expect(answered.reading?.bucket == "brand_new_bucket")
        #expect(answered.reading?.isGuessed == false)
    }

    @Test func `case 80: without a name the path tells the bucket, marked as a guess`() {
        let headers = Headers(Answered.limit("7").filter { $0.name != "x-ratelimit-resource" })
        let answered = Answered(status: 200, headers: headers, path: "/search/code?q=x")
        #expect(answered.reading?.bucket == .codeSearch)
        #expect(answered.reading?.isGuessed == true)
    }
}
