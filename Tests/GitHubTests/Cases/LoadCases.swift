import Resilience
import Testing
import Timing

@testable import GitHub

/// Many calls at once, long waits, and a service that is down.
@Suite struct LoadCases {
    private static let issues = "/repos/octocat/hello-world/issues"

    @Test func `case 90: a wait beyond the deadline is refused at once, with the time to come back`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(200, Headers(Answered.limit("0")))
        let hasty = talk.ask(within: 30)
        let refusal = Refusal(reason: .deadlineUnreachable(.exhausted(.core)), retryAt: talk.after(601))
        #expect(talk.endings[hasty] == .refused(refusal))
        let advice = ClientError.refused(refusal).advice(at: talk.now)
        #expect(advice.hasSuffix("Try again in 10 min 1 s, at 13:56:41 UTC."))
    }

    @Test func `case 91: a call that leaves while it waits ends at once`() {
        var talk = Conversation()
        talk.ask()
        talk.answer(403, ["retry-after": "60"])
        let waiting = talk.ask()
        talk.cancel(waiting)
        #expect(talk.endings == [waiting: .cancelled])
    }

    @Test func `case 91: a probe that leaves gives its place to another`() {
        var talk = Conversation()
        let probe = talk.ask()
        talk.answer(403, ["retry-after": "60"])
        let next = talk.ask()
        #expect(talk.silence() == .seconds(60))
        #expect(talk.sent == [probe])
        talk.cancel(probe)
        #expect(talk.sent == [next])
    }

    @Test func `case 108: a hundred reads go a few at a time, in their order, and starve no write`() {
        var talk = Conversation { $0.rateLimit.isEnabled = false }
        let reads = (1...100).map { _ in talk.ask() }
        #expect(talk.sent == Array(reads.prefix(32)))
        let write = talk.ask(.post, Self.issues)
        talk.answer(200)
        #expect(talk.sent.last == write)
        var order = Array(reads.prefix(32))
        while talk.endings.count < 101 {
            #expect(talk.onWire.count <= 32)
            talk.answer(200)
            if let last = talk.sent.last, last != write, last != order.last { order.append(last) }
        }
        #expect(order == reads)
    }

    @Test func `case 108: never more than a hundred at once, whatever is configured`() {
        var talk = Conversation {
            $0.rateLimit.isEnabled = false
            $0.requestQueue.maximumInFlight = 1000
        }
        for _ in 1...150 { talk.ask() }
        #expect(talk.onWire.count == 100)
    }

    @Test func `case 109: three writes at once are a second apart, for each credential by itself`() {
        var talk = Conversation()
        for _ in 1...3 {
            talk.ask(.post, Self.issues)
            talk.ask(.post, Self.issues, as: "other")
        }
        #expect(talk.onWire.count == 2)
        talk.pass(.milliseconds(999))
        #expect(talk.onWire.count == 2)
        talk.pass(.milliseconds(1))
        #expect(talk.onWire.count == 4)
        talk.pass(.seconds(1))
        #expect(talk.onWire.count == 6)
    }

    @Test func `case 110: the eighty-first creation of a minute is held by our own ledger`() {
        var talk = Conversation {
            $0.secondaryRateLimit.writeSpacing = .zero
            $0.requestQueue.maximumInFlight = 100
            $0.rateLimit.isEnabled = false
        }
        for _ in 1...80 {
            talk.ask(.post, Self.issues)
            talk.answer(201)
        }
        #expect(talk.endings.count == 80)
        let last = talk.ask(.post, Self.issues)
        #expect(talk.onWire.isEmpty)
        #expect(talk.held[last]?.hold == .creations)
        #expect(talk.silence().map { $0 >= .seconds(60) && $0 <= .seconds(61) } == true)
    }

    @Test(arguments: [500, 502, 503, 504])
    func `case 111: five failures in the window open the breaker, and calls fail fast`(status: Int) {
        var talk = Conversation { $0.retry.isEnabled = false }
        for _ in 1...5 {
            talk.ask()
            talk.answer(status)
        }
        let refused = talk.ask()
        let refusal = Refusal(reason: .breakerOpen(.api), retryAt: talk.after(300))
        #expect(talk.endings[refused] == .refused(refusal))
        #expect(talk.onWire.isEmpty)
    }

    @Test(arguments: [400, 401, 403, 404, 409, 410, 422, 429, 451])
    func `case 111: neither limits nor refusals trip it`(status: Int) {
        var talk = Conversation { $0.secondaryRateLimit.maximumStrikes = 0 }
        for _ in 1...20 {
            talk.ask()
            _ = talk.silence()
            talk.answer(status, status == 403 ? ["retry-after": "1"] : [:])
        }
        #expect(talk.breakers.map(\.state) == [.closed])
        #expect(talk.breakers.first?.failures == 0)
    }

    @Test func `case 112: a gate that ended while the machine slept is open when it wakes`() {
        var talk = Conversation()
        let waiting = talk.ask()
        talk.answer(200, Headers(Answered.limit("0")))
        let next = talk.ask()
        talk.suspend(.seconds(2 * 3600))
        #expect(talk.endings == [waiting: .completed(status: 200)])
        #expect(talk.sent == [next])
    }

    @Test func `case 112: a secondary gate that ended meanwhile lets its probe out at once`() {
        var talk = Conversation()
        let probe = talk.ask()
        talk.answer(403, ["retry-after": "3600"])
        let next = talk.ask()
        talk.suspend(.seconds(2 * 3600))
        #expect(talk.sent == [probe])
        talk.answer(200)
        #expect(talk.sent == [next])
    }
}
