import Resilience
import Testing
import Timing

@testable import GitHub

/// What many answers together say about the limits.
@Suite struct LedgerCases {
    private func limit(_ remaining: Int, reset: Int64 = 600, of limit: Int = 5000, bucket: String = "core")
        -> Headers
    {
        Headers(
            Answered.limit("\(remaining)", of: "\(limit)", reset: "\(1_000_000 + reset)", bucket: bucket)
        )
    }

    @Test func `case 75: the case of names and spaces around values change nothing`() {
        let answered = Answered(
            status: 200,
            headers: [
                "X-RateLimit-Limit": " 5000 ", "X-RATELIMIT-REMAINING": "\t17",
                "x-ratelimit-Reset": "1000600 ", "X-Ratelimit-Resource": " core ",
            ]
        )
        #expect(answered.reading == Answered(status: 200, headers: limit(17)).reading)
        #expect(answered.reading?.remaining == 17)
    }

    @Test(arguments: [["10", "9"], ["9", "10"], ["10, 9"]])
    func `case 76: of two numbers the smaller remains`(values: [String]) {
        var talk = Conversation()
        talk.ask()
        let others = Answered.limit("").filter { $0.name != "x-ratelimit-remaining" }
        talk.answer(200, Headers(others + values.map { .init(name: "x-ratelimit-remaining", value: $0) }))
        #expect(talk.bucket(.core)?.remaining == 9)
    }

    @Test func `case 79: a bucket nobody has heard of is made on the fly and shown`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(200, limit(7, of: 10, bucket: "brand_new_bucket"))
        #expect(talk.bucket("brand_new_bucket")?.remaining == 7)
        #expect(talk.bucket("brand_new_bucket")?.isGuessed == false)
        #expect(talk.bucket(.core)?.limit == nil)
    }

    @Test func `case 79: names without end take no memory without end`() {
        var talk = Conversation()
        for number in 1...200 {
            talk.ask()
            talk.answer(200, limit(7, bucket: "bucket-\(number)"))
        }
        #expect(talk.bucket("bucket-1") != nil)
        #expect(talk.bucket("bucket-200") == nil)
        talk.ask()
        talk.answer(200, limit(4000))
        #expect(talk.bucket(.core)?.remaining == 4000)
    }

    @Test func `case 80: without a name the path tells the bucket, marked as a guess`() {
        var talk = Conversation()
        talk.ask(.get, "/search/code")
        talk.answer(200, Headers(Answered.limit("7", of: "10").filter { $0.name != "x-ratelimit-resource" }))
        #expect(talk.bucket(.codeSearch)?.remaining == 7)
        #expect(talk.bucket(.codeSearch)?.isGuessed == true)
    }

    @Test func `case 81: of answers out of order the least counts`() {
        var talk = Conversation()
        for remaining in [91, 89, 90] {
            talk.ask(priority: .critical)
            talk.answer(200, limit(remaining))
        }
        #expect(talk.bucket(.core)?.remaining == 89)
    }

    @Test func `case 82: a reset that wobbles by a second is the same window`() {
        var talk = Conversation()
        for (remaining, reset) in [(89, 600), (95, 601), (94, 599)] as [(Int, Int64)] {
            talk.ask(priority: .critical)
            talk.answer(200, limit(remaining, reset: reset))
        }
        #expect(talk.bucket(.core)?.remaining == 89)
        #expect(talk.bucket(.core)?.reset == talk.after(601))
    }

    @Test(arguments: [(1801, 50), (1800, 89)] as [(Int64, Int)])
    func `case 82: a reset half a window away is another window, which ends by itself`(
        reset: Int64,
        remaining: Int
    ) {
        var talk = Conversation()
        for (remaining, reset) in [(89, 3600), (50, reset)] {
            talk.ask(priority: .critical)
            talk.answer(200, limit(remaining, reset: reset))
        }
        #expect(talk.bucket(.core)?.remaining == 50)
        talk.pass(.seconds(1803))
        #expect(talk.bucket(.core)?.remaining == remaining)
    }

    @Test func `case 82: a reset a whole window further on begins a new one`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(200, limit(3000, reset: 1800))
        talk.pass(.seconds(1801))
        talk.ask()
        talk.answer(200, limit(4999, reset: 5401))
        #expect(talk.bucket(.core)?.remaining == 4999)
        #expect(talk.bucket(.core)?.reset == Answered.after(5401))
    }

    @Test func `case 83: of two alternating windows the tighter counts, and nothing flickers`() {
        var talk = Conversation()
        var shown: [Int?] = []
        for _ in 1...10 {
            for (remaining, reset) in [(3000, 3000), (2000, 600)] as [(Int, Int64)] {
                talk.ask()
                talk.answer(200, limit(remaining, reset: reset))
                shown.append(talk.bucket(.core)?.remaining)
            }
        }
        #expect(shown == [3000] + Array(repeating: 2000, count: 19))
        #expect(talk.bucket(.core)?.reset == talk.after(600))
        talk.ask()
        talk.answer(200, limit(0, reset: 600))
        talk.ask()
        #expect(talk.silence() == .seconds(601))
        #expect(talk.bucket(.core)?.reset == Answered.after(3000))
    }

    @Test func `case 84: a used up search holds searches alone, for its minute`() {
        var talk = Conversation()
        talk.ask(.get, "/search/issues")
        talk.answer(200, limit(0, reset: 60, of: 30, bucket: "search"))
        talk.ask(.get, "/search/issues")
        #expect(talk.onWire.isEmpty)
        let other = talk.ask()
        #expect(talk.sent == [other])
        talk.answer(200, limit(4000))
        #expect(talk.silence() == .seconds(61))
    }

    @Test func `case 85: search of code and other searches have gates of their own`() {
        var talk = Conversation()
        talk.ask(.get, "/search/code")
        talk.answer(200, limit(0, reset: 60, of: 10, bucket: "code_search"))
        let search = talk.ask(.get, "/search/issues")
        talk.ask(.get, "/search/code")
        #expect(talk.sent == [search])
        talk.answer(200, limit(0, reset: 30, of: 30, bucket: "search"))
        talk.ask(.get, "/search/issues")
        #expect(talk.silence() == .seconds(31))
    }

    @Test
    func `case 86: after a reset without traffic nothing is known, one probe goes, and no one is stuck`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(200, limit(0))
        talk.pass(.seconds(700))
        #expect(talk.bucket(.core)?.state == .unknown)
        for _ in 1...5 { talk.ask() }
        #expect(talk.onWire.count == 1)
        talk.pass(.seconds(10))
        #expect(talk.onWire.count == 2)
        talk.answer(200, limit(4999, reset: 4300))
        #expect(talk.onWire.count == 4)
    }

    @Test func `case 87: the limits may be asked for behind a shut gate, and may open it`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, ["x-ratelimit-remaining": "0"], #"{"message":"API rate limit exceeded"}"#)
        talk.pass(.seconds(5))
        let page = talk.ask(.get, "/rate_limit")
        #expect(talk.sent == [page])
        talk.answer(200)
        talk.learn(LimitReading(bucket: .core, limit: 5000, remaining: 4000, reset: talk.after(600)))
        #expect(talk.silence() == .zero)
    }

    @Test func `case 88: calls are paced by the limit that was seen`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(200, limit(220, reset: 1200, of: 1000))
        talk.ask()
        talk.ask()
        #expect(talk.onWire.count == 1)
        talk.answer(200, limit(219, reset: 1200, of: 1000))
        #expect(talk.silence() == .seconds(10))
    }

    @Test func `case 89: without a credential a 304 is charged`() {
        for (credential, remaining) in [(CredentialName.anonymous, 49), ("token", 50)] {
            var talk = Conversation()
            talk.ask(as: credential)
            talk.answer(200, limit(50, of: 60))
            talk.ask(as: credential)
            talk.answer(304, limit(remaining, of: 60))
            #expect(talk.bucket(.core, of: credential)?.remaining == remaining)
            #expect(talk.bucket(.core, of: credential)?.foreignTotal == 0)
        }
    }
}
