import GitHub
import Resilience
import TestSupport
import Testing
import Timing

@Suite struct WatchingTests {
    private let stage = ClientStage()

    @Test func `events come in order, without gaps`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            await withTaskGroup { group in
                for number in 0..<200 {
                    group.addTask { _ = try? await client.send(Request(.get, "/repos/o/r/issues/\(number)")) }
                }
                for _ in 0..<200 {
                    await stage.wire.next().answer(200, headers: stage.limit(4000, resetAfter: 600))
                }
            }
            await recorder.first {
                if case .ended(CallID(rawValue: 200), _, _, _) = $0 { true } else { false }
            }
            listener.stop()
        }
        let numbers = recorder.events.map(\.number)
        #expect(numbers == Array(1...UInt64(numbers.count)))
    }

    @Test func `a listener may ask the client anything`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let curious = client.listen { events in
                _ = client.snapshot()
                if events.contains(where: { if case .received = $0.kind { true } else { false } }) {
                    client.operate(.resumeQueue)
                }
            }
            let listener = recorder.listen(to: client)
            async let response = client.send(Request(.get, "/user"))
            await stage.wire.next().answer(200)
            _ = try await response
            await recorder.first { $0 == .operated(.resumeQueue) }
            curious.stop()
            listener.stop()
        }
    }

    @Test func `a stopped listener hears nothing more`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            recorder.listen(to: client).stop()
            client.operate(.resumeQueue)
        }
        #expect(recorder.events.isEmpty)
    }

    @Test func `a stream of events is bounded`() async throws {
        try await stage.run { client in
            let stream = client.events(buffering: 2)
            for _ in 0..<5 { client.operate(.resumeQueue) }
            var batches = stream.makeAsyncIterator()
            #expect(await batches.next()?.map(\.number) == [4])
            #expect(await batches.next()?.map(\.number) == [5])
        }
    }

    @Test func `an exchange is shown without its secrets, cut to a bound`() async throws {
        try await stage.run { client in
            let id = CallID(rawValue: 1)
            #expect(client.exchange(of: id) == nil)
            let request = Request(
                .post,
                "/app/installations/1/access_tokens",
                body: Array(#"{"token":"abc"}"#.utf8)
            )
            async let response = client.send(request)
            let exchange = await stage.wire.next()
            #expect(client.exchange(of: id)?.status == nil)
            exchange.answer(
                201,
                headers: ["set-cookie": "a=b", "content-type": "application/json"],
                body: #"{"token":"ghs_0123456789012345678901234567890123456789","pad":""#
                    + String(repeating: "x", count: 10_000) + #""}"#
            )
            _ = try await response
            let shown = try #require(client.exchange(of: id))
            #expect(shown.status == 201)
            #expect(shown.requestBody == #"{"token":"‹redacted›"}"#)
            #expect(shown.requestHeaders.contains(.init(name: "authorization", value: "‹redacted›")))
            #expect(shown.responseHeaders.first?.value == "‹redacted›")
            #expect(shown.responseBody?.hasPrefix(#"{"token":"‹redacted›","pad":"xxx"#) == true)
            #expect((shown.responseBody?.utf8.count ?? 0) < 8300)
            #expect(shown.responseBytes > 10_000)
            #expect(client.request(of: id) == request)
        }
    }

    @Test func `new settings hold for what runs`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            var settings = stage.settings
            settings.timeout.request = .seconds(7)
            settings.requestQueue.maximumInFlight = 1
            client.reconfigure(settings)
            async let first = client.send(Request(.get, "/user"))
            let exchange = await stage.wire.next()
            #expect(exchange.request.timeouts.request == .seconds(7))
            async let second = client.send(Request(.get, "/repos/o/r"))
            await recorder.first { if case .queued(_, .concurrency, _) = $0 { true } else { false } }
            exchange.answer(200)
            await stage.wire.next().answer(200)
            let got = try await second.waits.map(\.hold)
            #expect(got == [.concurrency])
            _ = try await first
            listener.stop()
        }
    }
}
