import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct ClosingTests {
    private let stage = ClientStage()

    @Test func `a shutdown waits for what is on the wire, and then takes nothing more`() async throws {
        try await stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            let exchange = await stage.wire.next()
            async let report = client.shutdown(within: .seconds(5))
            await stage.time.sleeper(for: .seconds(5))
            exchange.answer(200)
            let got = try await response.status
            #expect(got == 200)
            #expect(await report == ShutdownReport(open: 1, aborted: []))
            await #expect(throws: ClientError.closed) { try await client.send(Request(.get, "/user")) }
        }
        #expect(stage.wire.isShutDown)
    }

    @Test func `a shutdown aborts what outlasts its bound, and tells what it was`() async throws {
        try await stage.run { client in
            let response = Task { try await client.send(Request(.get, "/user")) }
            _ = await stage.wire.next()
            async let report = client.shutdown(within: .seconds(5))
            await stage.time.sleeper(for: .seconds(5))
            stage.time.advance(by: .seconds(5))
            await #expect(throws: ClientError.closed) { try await response.value }
            #expect(await report.aborted.map(\.path) == ["/user"])
        }
        #expect(stage.wire.isShutDown)
    }

    @Test func `the end of the body ends the client on every path`() async throws {
        struct Oops: Error {}
        await #expect(throws: Oops.self) { try await stage.run { _ in throw Oops() } }
        #expect(stage.wire.isShutDown)
    }

    @Test func `a client whose run is cancelled aborts everything`() async throws {
        let client = GitHubClient(
            settings: Settings(),
            credential: .anonymous,
            transport: stage.wire,
            time: stage.time,
            seed: 1,
            logger: .init(label: "test")
        )
        let running = Task { await client.run() }
        let response = Task { try await client.send(Request(.get, "/user")) }
        _ = await stage.wire.next()
        running.cancel()
        await #expect(throws: ClientError.closed) { try await response.value }
        await running.value
        #expect(stage.wire.isShutDown)
    }

    @Test func `thousands of calls leave nothing behind`() async throws {
        var stage = stage
        stage.settings.rateLimit.isEnabled = false
        stage.settings.secondaryRateLimit.isEnabled = false
        try await stage.run { client in
            await withTaskGroup { group in
                group.addTask { [wire = stage.wire] in
                    for _ in 0..<5000 { await wire.next().answer(200) }
                }
                for worker in 0..<8 {
                    group.addTask {
                        for number in 0..<625 {
                            _ = try? await client.send(Request(.get, "/repos/o/r\(worker)/issues/\(number)"))
                        }
                    }
                }
            }
            client.shell.state.withLock { state in
                #expect(state.calls.isEmpty)
                #expect(state.attempts.isEmpty)
                #expect(state.tasks == 0)
                #expect(state.dispatcher.unfinished == 0)
            }
            #expect(client.snapshot().counters.completed == 5000)
            #expect(client.request(of: CallID(rawValue: 1)) == nil)
            #expect(client.request(of: CallID(rawValue: 5000)) != nil)
        }
    }
}
