import Resilience
import Testing
import Timing

@Suite struct CredentialStandingTests {
    @Test func `calls wait for a token without taking a slot, and leave when it is there`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        story.stand(.waiting(until: nil), of: "app")
        let waits = story.submit(credential: "app")
        let goes = story.submit(credential: "other")
        #expect(story.onWire.map(\.call) == [goes])
        #expect(
            story.events.contains { $0.kind == .queued(waits, .credential, until: nil) },
            "the reason is told"
        )
        story.answer()
        #expect(story.onWire.isEmpty)
        story.stand(.ready, of: "app")
        #expect(story.onWire.map(\.call) == [waits])
    }

    @Test func `a wait with an end ends by itself`() {
        var story = Story()
        story.stand(.waiting(until: story.seconds(2)))
        story.submit()
        story.pass(1.9)
        #expect(story.onWire.isEmpty)
        story.pass(0.1)
        #expect(story.onWire.count == 1)
    }

    @Test func `a refused credential refuses what waits and what comes, and nobody else's`() {
        var story = Story()
        story.stand(.waiting(until: nil))
        let waiting = story.submit()
        let retryAt = story.seconds(300)
        story.stand(.refused(.suspended, retryAt: retryAt))
        let coming = story.submit()
        let refusal = Refusal(reason: .credentialRefused(.suspended), retryAt: retryAt)
        #expect(story.endings == [waiting: .refused(refusal), coming: .refused(refusal)])
        let other = story.submit(credential: "other")
        #expect(story.onWire.map(\.call) == [other])
    }

    @Test func `a refused credential ends a pause before another attempt`() {
        var story = Story()
        let id = story.submit()
        story.fail()
        story.stand(.refused(.unknownToken, retryAt: nil))
        #expect(
            story.endings[id] == .refused(Refusal(reason: .credentialRefused(.unknownToken), retryAt: nil))
        )
        story.pass(60)
        #expect(story.onWire.isEmpty)
    }

    @Test func `a write refused for its token is sent again, and that costs it no attempt`() {
        var story = Story { $0.retry.maximumAttempts = 1 }
        let id = story.submit("POST")
        story.answer(.unauthorized, status: 401)
        story.pass(1)
        #expect(story.onWire == [AttemptID(call: id, number: 2)])
        story.answer(status: 201)
        #expect(story.endings[id] == .completed(status: 201))
    }

    @Test func `refusals of a token say nothing about the service's health or its limits`() {
        var story = Story { $0.circuitBreaker.failureThreshold = 1 }
        for _ in 1...5 {
            story.submit()
            story.answer(.unauthorized, status: 401)
            story.answer()
        }
        let snapshot = story.dispatcher.snapshot(at: story.now)
        #expect(snapshot.breakers.first?.failures == 0)
        #expect(snapshot.credentials.first?.secondary.hits == 0)
    }
}
