import GitHub
import Resilience
import TestSupport
import Testing
import Timing

@Suite struct CancellingTests {
    private let stage = ClientStage()

    @Test func `case 64: a call that its caller leaves is taken off the wire, and frees its slot`()
        async throws
    {
        try await stage.run { client in
            let caller = Task { try await client.send(Request(.get, "/user")) }
            let exchange = await stage.wire.next()
            #expect(client.snapshot().inFlight == 1)
            caller.cancel()
            await #expect(throws: ClientError.cancelled) { try await caller.value }
            #expect(client.snapshot().inFlight == 0)
            await stage.wire.cancellation(of: exchange)
        }
    }

    @Test func `case 91: a call that waits ends at once when its caller leaves`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            client.operate(.pauseQueue)
            let caller = Task { try await client.send(Request(.get, "/user")) }
            await recorder.first { if case .queued = $0 { true } else { false } }
            caller.cancel()
            await #expect(throws: ClientError.cancelled) { try await caller.value }
            #expect(client.snapshot().queue.lines.allSatisfy { $0.depth == 0 })
            client.operate(.resumeQueue)
            listener.stop()
        }
        #expect(stage.wire.count == 0)
    }

    @Test func `a caller that is cancelled before it asks sends nothing`() async throws {
        try await stage.run { client in
            let caller = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await client.send(Request(.get, "/user"))
            }
            await #expect(throws: ClientError.cancelled) { try await caller.value }
            #expect(client.snapshot().inFlight == 0)
        }
    }

    @Test func `an operator's cancel ends the call of somebody else`() async throws {
        try await stage.run { client in
            let response = Task { try await client.send(Request(.get, "/user")) }
            let exchange = await stage.wire.next()
            client.cancel(CallID(rawValue: 1))
            client.cancel(CallID(rawValue: 1))
            client.cancel(CallID(rawValue: 99))
            await #expect(throws: ClientError.cancelled) { try await response.value }
            await stage.wire.cancellation(of: exchange)
        }
    }

    @Test func `a caller who leaves a shared request leaves it to the others`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            let leader = Task { try await client.send(Request(.get, "/user")) }
            let exchange = await stage.wire.next()
            async let follower = client.send(Request(.get, "/user"))
            await recorder.first { if case .joined = $0 { true } else { false } }
            leader.cancel()
            await #expect(throws: ClientError.cancelled) { try await leader.value }
            exchange.answer(200)
            let got = try await follower.status
            #expect(got == 200)
            listener.stop()
        }
        #expect(stage.wire.count == 1)
    }
}
