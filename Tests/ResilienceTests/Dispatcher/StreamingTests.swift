import Resilience
import Testing
import Timing

/// Calls to the host of signed links, whose answers may stream for long.
@Suite struct StreamingTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    private func call(_ id: UInt64) -> Call {
        Call(
            id: CallID(rawValue: id),
            caller: "test",
            method: "GET",
            path: "blobs.example/1.zip",
            lane: Lane(
                credential: "token",
                bucket: nil,
                routeClass: .blobs,
                effect: .read,
                endpoint: "GET blobs.example"
            ),
            points: 0,
            repeatability: .continuedByCaller,
            priority: .normal
        )
    }

    private let cut = Answer(status: 200, outcome: .failed(.cut(reason: "cut")))

    private func attempt(_ id: UInt64) -> AttemptID {
        AttemptID(call: CallID(rawValue: id), number: 1)
    }

    private func blobs(_ dispatcher: Dispatcher, at now: Instant) throws -> BreakerSnapshot {
        try #require(dispatcher.snapshot(at: now).breakers.first { $0.routeClass == .blobs })
    }

    @Test func `an answer that streams for an hour is neither slow nor a failure`() throws {
        var settings = Settings()
        settings.circuitBreaker.minimumCalls = 1
        settings.circuitBreaker.slowRatePercent = 1
        var dispatcher = Dispatcher(settings: settings, seed: 1, at: start)
        _ = dispatcher.submitted(call(1), at: start)
        _ = dispatcher.streaming(attempt(1), at: start.advanced(by: .milliseconds(50)))
        let later = start.advanced(by: .seconds(3600))
        _ = dispatcher.answered(attempt(1), with: Answer(status: 200, outcome: .succeeded), at: later)
        #expect(try blobs(dispatcher, at: later).state == .closed)
        #expect(dispatcher.snapshot(at: later).inFlight == 0)
    }

    @Test func `bodies that break off trip the breaker though their heads were good`() throws {
        var settings = Settings()
        settings.circuitBreaker.failureThreshold = 2
        var dispatcher = Dispatcher(settings: settings, seed: 1, at: start)
        for id: UInt64 in 1...2 {
            _ = dispatcher.submitted(call(id), at: start)
            _ = dispatcher.streaming(attempt(id), at: start)
            _ = dispatcher.answered(attempt(id), with: cut, at: start)
        }
        guard case .open = try blobs(dispatcher, at: start).state else {
            Issue.record("\(try blobs(dispatcher, at: start).state)")
            return
        }
    }

    @Test func `what broke off is not repeated by the core`() {
        var dispatcher = Dispatcher(settings: Settings(), seed: 1, at: start)
        _ = dispatcher.submitted(call(1), at: start)
        let failure = CallFailure(reason: .attemptsExhausted, last: cut, attempts: 1)
        let actions = dispatcher.answered(attempt(1), with: cut, at: start)
        #expect(actions.contains(.end(CallID(rawValue: 1), .failed(failure), answer: nil)))
    }

    @Test func `a secondary limit of the credential does not hold what the API does not count`() {
        var dispatcher = Dispatcher(settings: Settings(), seed: 1, at: start)
        var api = call(1)
        api.lane.routeClass = .api
        api.lane.bucket = .core
        api.repeatability = .idempotent
        _ = dispatcher.submitted(api, at: start)
        let until = start.advanced(by: .seconds(60))
        _ = dispatcher.answered(
            attempt(1),
            with: Answer(status: 403, outcome: .limited(.credential, until: until)),
            at: start
        )
        let actions = dispatcher.submitted(call(2), at: start)
        #expect(actions.contains(.send(attempt(2), call(2))))
    }

    @Test func `what happens beside the core is numbered in the one stream`() {
        var dispatcher = Dispatcher(settings: Settings(), seed: 1, at: start)
        let download = DownloadProgress(
            id: DownloadID(rawValue: 1),
            repository: "o/r",
            artifact: 7,
            name: "logs"
        )
        let kind = Event.Kind.downloadMoved(download)
        #expect(dispatcher.noted(kind, at: start) == [.publish(Event(number: 1, at: start, kind: kind))])
        #expect(dispatcher.noted(kind, at: start) == [.publish(Event(number: 2, at: start, kind: kind))])
    }
}
