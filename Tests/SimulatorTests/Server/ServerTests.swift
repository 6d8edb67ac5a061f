import Glibc
import Testing
import Timing

@testable import Simulator

@Suite(.serialized, .timeLimit(.minutes(1))) struct ServerTests {
    private static let token = "Authorization: Bearer ghs_0123456789"

    /// Runs a server, lets the body talk to it, and shuts it down.
    private func serve(
        _ toml: String = "",
        _ talk: @escaping @Sendable (SimulatorServer, SimulatorURLs) async throws -> Void
    ) async throws {
        let scenario = try Scenario(parsing: "summary = \"t\"\n" + toml, file: "t.toml", name: "t")
        let server = SimulatorServer(scenario: scenario, seed: 7, speed: 1, time: SystemTime())
        try await server.run(apiPort: 0, blobPort: 0) { urls in
            do { try await talk(server, urls) } catch { Issue.record(error) }
            server.shutdown()
        }
    }

    @Test func `a request is answered, and the connection serves the next`() async throws {
        try await serve { server, urls in
            let client = try RawClient(urls.api)
            for left in [4_999, 4_998] {
                client.ask("GET", "/repos/octo-org/api", headers: [Self.token])
                let answer = try client.read(until: "}")
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(answer.contains("\r\nx-ratelimit-remaining: \(left)\r\n"))
            }
            #expect(server.ledger(journal: 5).contains(#""core":{"counted":2,"free":0,"refused":0}"#))
        }
    }

    @Test func `requests sent together are answered in order`() async throws {
        try await serve { _, urls in
            let client = try RawClient(urls.api)
            let common = "Host: h\r\nUser-Agent: raw\r\n"
            client.send(
                "GET /zen HTTP/1.1\r\n\(common)\r\nGET /meta HTTP/1.1\r\n\(common)Connection: close\r\n\r\n"
            )
            let answers = try client.rest()
            let first = try #require(answers.firstRange(of: "Keep it logically awesome."))
            let second = try #require(answers.firstRange(of: "verifiable_password_authentication"))
            #expect(first.upperBound < second.lowerBound)
            #expect(answers.contains("connection: close"))
        }
    }

    @Test func `a cut answer ends before its length`() async throws {
        try await serve("[weather]\ncut = 1") { _, urls in
            let client = try RawClient(urls.api)
            client.ask("GET", "/repos/octo-org/api", headers: [Self.token])
            let answer = try client.rest()
            let parts = try #require(answer.firstRange(of: "\r\n\r\n"))
            let length = try #require(
                answer.split(separator: "\r\n").first { $0.hasPrefix("content-length: ") }?.dropFirst(16)
            )
            #expect(answer[parts.upperBound...].utf8.count < Int(length) ?? 0)
        }
    }

    @Test func `a reset is a reset`() async throws {
        try await serve("[weather]\nreset = 1") { _, urls in
            let client = try RawClient(urls.api)
            client.ask("GET", "/user", headers: [Self.token])
            do {
                let answer = try client.rest()
                Issue.record("an answer came: \(answer)")
            } catch let failure as RawClient.Failure {
                #expect(failure.code == ECONNRESET)
            }
        }
    }

    @Test func `a broken chunk has no size`() async throws {
        try await serve("[weather]\ngarbage = 1") { _, urls in
            let client = try RawClient(urls.api)
            client.ask("GET", "/user", headers: [Self.token])
            let answer = try client.rest()
            #expect(answer.contains("\r\ntransfer-encoding: chunked\r\n"))
            #expect(!answer.contains("content-length"))
            #expect(answer.contains("\r\n-zz\r\n"))
        }
    }

    @Test func `a stalled answer begins and does not end`()
        async throws
    {
        try await serve("[secondary]\nconcurrent = 1\n[weather]\nstall = 1") { _, urls in
            let client = try RawClient(urls.api)
            client.ask("GET", "/user", headers: [Self.token])
            #expect(try client.head().hasPrefix("HTTP/1.1 200"))
            let other = try RawClient(urls.api)
            other.ask("GET", "/_simulator/ledger")
            #expect(try other.read(until: "}]}").contains(#""faults":{"stall":1}"#))
        }
    }

    @Test func `an artifact comes from another port, which refuses the API's credential`() async throws {
        try await serve { _, urls in
            #expect(urls.api != urls.blob)
            let client = try RawClient(urls.api)
            client.ask(
                "GET",
                "/repos/octo-org/api/actions/artifacts/1296269000500/zip",
                headers: [Self.token, "Connection: close"]
            )
            let answer = try client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 302 Found\r\n"))
            let location = try #require(answer.split(separator: "\r\n").first { $0.hasPrefix("location: ") })
            let path = String(location.dropFirst("location: ".count + urls.blob.count))
            let blob = try RawClient(urls.blob)
            blob.ask("GET", path, headers: ["Connection: close"])
            #expect(try blob.rest().contains("PK"))
            let wrong = try RawClient(urls.blob)
            wrong.ask("GET", path, headers: [Self.token, "Connection: close"])
            #expect(try wrong.rest().hasPrefix("HTTP/1.1 400"))
        }
    }

    @Test func `what is no HTTP is refused and the connection closed`() async throws {
        try await serve { _, urls in
            let client = try RawClient(urls.api)
            client.send("nonsense\r\n\r\n")
            #expect(try client.rest().hasPrefix("HTTP/1.1 400"))
        }
    }

    @Test func `cancelling the task ends the server`() async throws {
        let server = SimulatorServer(
            scenario: try Scenario.named("idle"),
            seed: 1,
            speed: 1,
            time: SystemTime()
        )
        let (ready, readied) = AsyncStream.makeStream(of: SimulatorURLs.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await server.run(apiPort: 0, blobPort: 0) { readied.yield($0) }
            }
            var iterator = ready.makeAsyncIterator()
            let urls = try #require(await iterator.next())
            group.cancelAll()
            try await group.waitForAll()
            #expect(throws: RawClient.Failure.self) { _ = try RawClient(urls.api) }
        }
    }

    @Test func `a port that is taken is an error`() async throws {
        try await serve { _, urls in
            let port = try #require(urls.api.split(separator: ":").last.flatMap { Int($0) })
            let scenario = try Scenario.named("idle")
            let other = SimulatorServer(scenario: scenario, seed: 1, speed: 1, time: SystemTime())
            await #expect(throws: (any Error).self) {
                try await other.run(apiPort: port, blobPort: 0) { _ in }
            }
        }
    }
}
