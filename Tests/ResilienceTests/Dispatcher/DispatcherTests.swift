import Resilience
import Testing
import Timing

@Suite struct DispatcherTests {
    @Test func `a call is received, sent, answered and ended, and nothing else`() {
        var dispatcher = Dispatcher(settings: Settings(), seed: 1, at: start)
        let call = call(1)
        let attempt = AttemptID(call: call.id, number: 1)
        #expect(
            dispatcher.submitted(call, at: start) == [
                .publish(Event(number: 1, at: start, kind: .received(call))),
                .send(attempt, call),
                .publish(Event(number: 2, at: start, kind: .sent(attempt, call))),
            ]
        )
        let answer = Answer(status: 404, outcome: .declined)
        let end = start.advanced(by: .milliseconds(80))
        #expect(
            dispatcher.answered(attempt, with: answer, at: end) == [
                .publish(
                    Event(number: 3, at: end, kind: .answered(attempt, answer, took: .milliseconds(80)))
                ),
                .end(call.id, .completed(status: 404), answer: attempt),
                .publish(
                    Event(
                        number: 4,
                        at: end,
                        kind: .ended(
                            call.id,
                            .completed(status: 404),
                            attempts: 1,
                            took: .milliseconds(80)
                        )
                    )
                ),
            ]
        )
        #expect(dispatcher.unfinished == 0)
    }

    @Test func `a read that fails is sent again after its backoff`() {
        var story = Story()
        let id = story.submit()
        story.fail()
        #expect(story.onWire.isEmpty)
        story.pass(1)
        #expect(story.onWire == [AttemptID(call: id, number: 2)])
        story.answer()
        #expect(story.endings == [id: .completed(status: 200)])
    }

    @Test func `an alarm that rings too early is asked for once more`() throws {
        var story = Story()
        story.submit()
        story.fail()
        let wake = try #require(story.wakeAt)
        #expect(wake > story.now)
        #expect(story.dispatcher.ticked(at: story.now) == [.wake(at: wake)])
    }

    @Test func `a write whose fate is unknown is not repeated`() {
        var story = Story()
        let id = story.submit("POST")
        story.fail()
        let last = Answer(status: 502, outcome: .failed(.serverError(status: 502, retryAt: nil)))
        let failure = CallFailure(reason: .notRepeatable, last: last, attempts: 1)
        #expect(story.endings == [id: .failed(failure)])
    }

    @Test func `a write that never left is sent again`() {
        var story = Story()
        let id = story.submit("POST")
        story.answer(.failed(.notSent(reason: "refused")), status: nil)
        story.pass(1)
        #expect(story.onWire == [AttemptID(call: id, number: 2)])
    }

    @Test func `attempts end with the last answer`() {
        var story = Story { $0.circuitBreaker.isEnabled = false }
        let id = story.submit()
        for _ in 1...3 {
            story.fail()
            story.pass(5)
        }
        let last = Answer(status: 502, outcome: .failed(.serverError(status: 502, retryAt: nil)))
        #expect(
            story.endings == [id: .failed(CallFailure(reason: .attemptsExhausted, last: last, attempts: 3))]
        )
    }

    @Test func `an open breaker refuses at once and tells when to come back`() {
        var story = Story { $0.retry.isEnabled = false }
        for _ in 1...5 {
            story.submit()
            story.fail()
        }
        let id = story.submit()
        #expect(story.onWire.isEmpty)
        let refusal = Refusal(reason: .breakerOpen(.api), retryAt: story.seconds(300))
        #expect(story.endings[id] == .refused(refusal))
        let other = story.submit(routeClass: .search)
        #expect(story.onWire == [AttemptID(call: other, number: 1)])
    }

    @Test func `limits and our own refusals never trip a breaker`() {
        var story = Story { $0.secondaryRateLimit.maximumStrikes = 0 }
        for _ in 1...50 {
            story.submit()
            if !story.onWire.isEmpty { story.answer(.limited(.credential, until: nil), status: 429) }
        }
        #expect(story.dispatcher.snapshot(at: story.now).breakers.first?.state == .closed)
    }

    @Test func `an exhausted bucket holds its calls until a second after the reset, and no others`() {
        var story = Story()
        story.submit()
        story.succeed(remaining: 0, resetIn: 30)
        let held = story.submit()
        let search = story.submit(bucket: .search, routeClass: .search)
        #expect(story.onWire == [AttemptID(call: search, number: 1)])
        story.answer()
        story.pass(30.999)
        #expect(story.onWire.isEmpty)
        story.pass(0.001)
        #expect(story.onWire == [AttemptID(call: held, number: 1)])
    }

    @Test func `a call whose deadline lies before the reset is refused at once with the instant of return`() {
        var story = Story()
        story.submit()
        story.succeed(remaining: 0, resetIn: 600)
        let id = story.submit(within: 30)
        let refusal = Refusal(reason: .deadlineUnreachable(.exhausted(.core)), retryAt: story.seconds(601))
        #expect(story.endings[id] == .refused(refusal))
    }

    @Test func `calls that wait already are refused when a gate shuts past their deadline`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        story.submit()
        let waiting = story.submit(within: 30)
        story.succeed(remaining: 0, resetIn: 600)
        let refusal = Refusal(reason: .deadlineUnreachable(.exhausted(.core)), retryAt: story.seconds(601))
        #expect(story.endings[waiting] == .refused(refusal))
    }

    @Test func `a secondary limit silences the credential, then one probe, then a trickle`() {
        var story = Story { $0.requestQueue.maximumWait = .seconds(300) }
        let first = story.submit()
        story.answer(.limited(.credential, until: story.seconds(60)), status: 403)
        let siblings = (1...5).map { _ in story.submit() }
        let stranger = story.submit(credential: "other")
        #expect(story.onWire == [AttemptID(call: stranger, number: 1)])
        story.answer()
        story.pass(59.999)
        #expect(story.onWire.isEmpty)
        story.pass(0.001)
        #expect(story.onWire.count == 1)
        story.pass(1)
        #expect(story.onWire.count == 1)
        story.answer()
        #expect(story.onWire.count <= 1)
        story.pass(20)
        #expect(Set(story.onWire.map(\.call)).union(story.endings.keys).isSuperset(of: siblings + [first]))
    }

    @Test func `four secondary refusals in a row end the call with an error`() {
        var story = Story { $0.requestQueue.maximumWait = .seconds(3600) }
        let id = story.submit()
        for wait in [60.0, 120, 240] {
            story.answer(.limited(.credential, until: nil), status: 403)
            #expect(story.endings.isEmpty)
            story.pass(wait - 0.001)
            #expect(story.onWire.isEmpty)
            story.pass(0.001)
            #expect(story.onWire.count == 1)
        }
        story.answer(.limited(.credential, until: nil), status: 403)
        guard case .refused(let refusal) = story.endings[id] else {
            Issue.record("the call has not been refused")
            return
        }
        #expect(refusal.reason == .secondaryPersists)
        #expect(refusal.retryAt == story.seconds(480))
    }

    @Test func `three left and ten callers: three go now, seven after the reset`() {
        var story = Story()
        story.submit(priority: .critical)
        story.succeed(remaining: 3, resetIn: 30)
        for _ in 1...10 { story.submit(priority: .critical) }
        #expect(story.onWire.count == 3)
        story.pass(30.999)
        #expect(story.onWire.count == 3)
        story.pass(0.001)
        for _ in 1...3 { story.succeed(remaining: 0, resetIn: -1) }
        story.succeed(remaining: 4999, resetIn: 3600)
        #expect(story.onWire.count + story.endings.count == 11)
    }

    @Test func `what a limit refused, and what failed, goes again before what came later`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        let first = story.submit()
        let second = story.submit()
        story.answer(.limited(.bucket, until: story.seconds(10)), status: 403)
        let third = story.submit()
        story.pass(11)
        #expect(story.onWire.map(\.call) == [first])
        story.fail()
        #expect(story.onWire.map(\.call) == [second])
        story.pass(1)
        story.answer()
        #expect(story.onWire.map(\.call) == [first])
        story.answer()
        #expect(story.onWire.map(\.call) == [third])
    }

    @Test func `nothing waits longer than its ageing bound behind more urgent calls`() {
        var story = Story {
            $0.requestQueue.maximumInFlight = 1
            $0.requestQueue.maximumWait = .seconds(600)
            $0.secondaryRateLimit.pointsPerMinute = 0
        }
        story.submit(priority: .critical)
        let low = story.submit(priority: .low)
        var waited = 0.0
        while !story.onWire.contains(where: { $0.call == low }), waited < 200 {
            story.submit(priority: .critical)
            story.pass(1)
            waited += 1
            story.answer()
        }
        #expect(waited <= 91)
    }
}

private let start = Instant(secondsSinceEpoch: 1_000_000)

private func call(_ id: UInt64) -> Call {
    Call(
        id: CallID(rawValue: id),
        caller: "test",
        method: "GET",
        path: "/user",
        lane: Lane(
            credential: "token",
            bucket: .core,
            routeClass: .api,
            effect: .read,
            endpoint: "GET /user"
        ),
        points: 1,
        repeatability: .idempotent,
        priority: .normal
    )
}
