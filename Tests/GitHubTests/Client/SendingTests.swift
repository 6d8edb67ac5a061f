import GitHub
import Resilience
import TestSupport
import Testing
import Timing

@Suite struct SendingTests {
    private let stage = ClientStage()
    private let hour = Instant(secondsSinceEpoch: 1_003_600)

    @Test func `a request goes out with what GitHub asks for, and its answer comes back`() async throws {
        try await stage.run { client in
            async let response = client.send(Request(.get, "/user", caller: "ci"))
            let exchange = await stage.wire.next()
            #expect(exchange.request.method == "GET")
            #expect(exchange.request.url == "https://api.github.com/user")
            #expect(exchange.request.headers["Accept"] == "application/vnd.github+json")
            #expect(exchange.request.headers["User-Agent"]?.hasPrefix("headroom/1.0") == true)
            #expect(exchange.request.headers["X-GitHub-Api-Version"] == "2022-11-28")
            #expect(exchange.request.authorization == Secret("ghp_0123456789012345678901234567890123456789"))
            exchange.answer(200, headers: stage.limit(4999, resetAfter: 600), body: #"{"login":"octocat"}"#)
            let answer = try await response
            #expect(answer.status == 200)
            #expect(answer.body == Array(#"{"login":"octocat"}"#.utf8))
            #expect(answer.rate?.remaining == 4999)
            #expect(answer.attempts == 1)
            #expect(answer.waits.isEmpty)
        }
        #expect(stage.wire.isShutDown)
    }

    @Test(arguments: [301, 302, 307, 404, 401])
    func `a final answer is the caller's, whatever its status`(status: Int) async throws {
        var request = Request(.get, "/repos/o/r")
        request.redirects = .returned
        try await stage.run { [request] client in
            async let response = client.send(request)
            await stage.wire.next().answer(status, headers: ["location": "https://x.example/"])
            let got = try await response.status
            #expect(got == status)
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `case 55: a 5xx on a read is sent again after a pause`() async throws {
        try await stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            await stage.wire.next().answer(503)
            await stage.time.sleepers(atLeast: 1)
            #expect(stage.inFlight(client) == 0)
            stage.time.advance(by: .seconds(1))
            await stage.wire.next().answer(200)
            let answer = try await response
            #expect(answer.attempts == 2)
            #expect(answer.waits.map(\.hold) == [.backoff])
            #expect(answer.waits.first?.duration == .seconds(1))
        }
    }

    @Test func `case 56: a POST that may have been applied is not sent again`() async throws {
        try await stage.run { client in
            let response = Task {
                try await client.send(Request(.post, "/repos/o/r/issues", body: Array("{}".utf8)))
            }
            await stage.wire.next().answer(502)
            let error = await #expect(throws: ClientError.self) { try await response.value }
            guard case .failed(let failure)? = error else { return #expect(Bool(false), "\(error as Any)") }
            #expect(failure.reason == .notRepeatable)
            #expect(failure.attempts == 1)
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `case 63: what never left is sent again, also a POST`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            defer { listener.stop() }
            async let response = client.send(Request(.post, "/repos/o/r/issues", body: Array("{}".utf8)))
            await stage.wire.next().fail(.notSent(reason: "refused"))
            await recorder.first { if case .retrying = $0 { true } else { false } }
            stage.time.advance(by: .seconds(1))
            await stage.wire.next().answer(201)
            let got = try await response.status
            #expect(got == 201)
        }
    }

    @Test func `case 3: a used up bucket is waited for until a second after its reset`() async throws {
        try await stage.run { client in
            async let response = client.send(Request(.get, "/user", deadline: hour))
            await stage.wire.next().answer(403, headers: stage.limit(0, resetAfter: 600))
            await stage.time.sleeper(for: .seconds(601))
            stage.time.advance(by: .seconds(600))
            #expect(stage.inFlight(client) == 0)
            stage.time.advance(by: .seconds(1))
            await stage.wire.next().answer(200)
            let got = try await response.waits
            #expect(got == [Wait(hold: .exhausted(.core), duration: .seconds(601))])
        }
    }

    @Test func `case 24: a secondary limit holds all, then one probe goes, then the rest`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let first = client.send(Request(.get, "/user", deadline: hour))
            await stage.wire.next().answer(403, headers: ["retry-after": "60"])
            await recorder.first { if case .gateShut(_, .secondary, _) = $0 { true } else { false } }
            async let second = client.send(Request(.get, "/repos/o/r", deadline: hour))
            async let third = client.send(Request(.get, "/search/issues", deadline: hour))
            await recorder.first { if case .queued(CallID(rawValue: 2), _, _) = $0 { true } else { false } }
            await recorder.first { if case .queued(CallID(rawValue: 3), _, _) = $0 { true } else { false } }
            stage.time.advance(by: .milliseconds(59_999))
            #expect(stage.inFlight(client) == 0)
            stage.time.advance(by: .milliseconds(1))
            let probe = await stage.wire.next()
            #expect(stage.inFlight(client) == 1)
            probe.answer(200)
            for endings in 1...2 {
                await recorder.endings(atLeast: endings)
                stage.time.advance(by: .milliseconds(250))
                await stage.wire.next().answer(200)
            }
            let statuses = try await [first, second, third].map(\.status)
            #expect(statuses == [200, 200, 200])
            listener.stop()
        }
        #expect(stage.wire.count == 4)
    }

    @Test func `case 90: a wait beyond the deadline is refused at once, with the time to come back`()
        async throws
    {
        try await stage.run { client in
            let deadline = stage.time.now.advanced(by: .seconds(30))
            let response = Task { try await client.send(Request(.get, "/user", deadline: deadline)) }
            await stage.wire.next().answer(403, headers: ["retry-after": "60"])
            let retryAt = stage.time.now.advanced(by: .seconds(60))
            let refusal = Refusal(reason: .deadlineUnreachable(.secondary), retryAt: retryAt)
            await #expect(throws: ClientError.refused(refusal)) { try await response.value }
            let advice = ClientError.refused(refusal).advice(at: stage.time.now)
            #expect(advice.hasSuffix("Try again in 1 min 0 s, at 13:47:40 UTC."))
        }
    }

    @Test func `identical reads share one request, and writes do not`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let first = client.send(Request(.get, "/user"))
            let exchange = await stage.wire.next()
            async let second = client.send(Request(.get, "/user"))
            await recorder.first { if case .joined = $0 { true } else { false } }
            exchange.answer(200, body: #"{"a":1}"#)
            let answers = try await [first, second]
            #expect(answers.map(\.body) == [Array(#"{"a":1}"#.utf8), Array(#"{"a":1}"#.utf8)])
            #expect(answers.map(\.attempts) == [1, 0])
            listener.stop()
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `the limits are asked for, told to the core, and returned`() async throws {
        try await stage.run { client in
            async let readings = client.rateLimits()
            let exchange = await stage.wire.next()
            #expect(exchange.request.url.hasSuffix("/rate_limit"))
            exchange.answer(
                200,
                body: #"{"resources":{"core":{"limit":5000,"used":1,"remaining":4999,"reset":1000600},"#
                    + #""search":{"limit":30,"used":31,"remaining":-1,"reset":1000060},"odd":{"limit":1}}}"#
            )
            let reset = Instant(secondsSinceEpoch: 1_000_600)
            let core = LimitReading(bucket: .core, limit: 5000, remaining: 4999, reset: reset)
            let got = try await readings.first
            #expect(got == core)
            let buckets = client.snapshot().credentials.flatMap(\.buckets)
            #expect(buckets.first { $0.bucket == .core }?.remaining == 4999)
            #expect(buckets.first { $0.bucket == .search }?.remaining == 0)
        }
    }

    @Test(arguments: [
        Request(.get, "//evil.example"), Request(.get, "/user", body: [1]),
        Request(.get, "/user", headers: ["x\r\ny": "z"]), Request(.get, "/user", headers: ["x": "a\r\nb: c"]),
        Request(.get, "/user", headers: ["Authorization": "x"]),
        Request(.get, "/user", headers: ["host": "x"]),
    ])
    func `what cannot be put on the wire is refused before it is a call`(request: Request) async throws {
        try await stage.run { client in
            let error = await #expect(throws: ClientError.self) { try await client.send(request) }
            guard case .invalid(let reason)? = error else { return #expect(Bool(false), "\(error as Any)") }
            #expect(!reason.advice.isEmpty)
            #expect(client.snapshot().counters.received == 0)
        }
        #expect(stage.wire.count == 0)
    }
}
