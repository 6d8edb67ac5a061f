import GitHub
import Logging
import Resilience
import Simulator
import TestSupport
import Testing
import Timing

/// The client with an App's credential against the simulator, over real sockets, on one time that the test moves.
@Suite struct AppLifeTests {
    private let time = ManualTime()

    private static let scenario = """
        summary = "An hour, replicas that lag, and a suspension"
        [[phases]]
        name = "lag"
        after = "59m"
        lasting = "10m"
        weather.replication-lag = "2s"
        [[phases]]
        name = "suspended"
        after = "3h"
        lasting = "4h"
        weather.suspended = true
        """

    @Test func `an App lives through an expiry, a lag of replicas and a suspension`() async throws {
        try await withClient { client in
            var events = client.events().makeAsyncIterator()
            #expect(try await client.send(Request(.get, "/user")).status == 200)

            time.advance(by: .seconds(3601))
            async let late = client.send(Request(.get, "/user"))
            for wait in [1, 2] {
                let until = time.now.advanced(by: .seconds(wait))
                while let batch = await events.next() {
                    if batch.contains(where: { $0.kind == .tokenChanged("app", .lagging(until: until)) }) {
                        break
                    }
                }
                await time.sleeper(for: .seconds(wait))
                time.advance(by: .seconds(wait))
            }
            let answer = try await late
            #expect(answer.status == 200)
            #expect(answer.attempts == 3)

            time.advance(by: .seconds(3 * 3600))
            let retryAt = time.now.advanced(by: .seconds(300))
            let refusal = Refusal(reason: .credentialRefused(.suspended), retryAt: retryAt)
            await #expect(throws: ClientError.refused(refusal)) {
                try await client.send(Request(.get, "/user"))
            }
        }
    }

    /// Lends a client of a simulator of its own.
    private func withClient(_ body: @Sendable (GitHubClient) async throws -> Void) async throws {
        let scenario = try Scenario(parsing: Self.scenario, file: "app.toml", name: "app")
        let server = SimulatorServer(scenario: scenario, seed: 1, speed: 1, time: time)
        let (readiness, ready) = AsyncStream<SimulatorURLs>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run(apiPort: 0, blobPort: 0) { ready.yield($0) } }
            defer { server.shutdown() }
            var urls = readiness.makeAsyncIterator()
            guard let url = await urls.next() else { return }
            var configuration = ClientConfiguration()
            configuration.address = try APIAddress(url.api)
            let key = try AppKey(Secret(AppPrivateKey.pkcs1))
            try await withGitHubClient(
                configuration: configuration,
                settings: Settings(),
                credential: .app(try AppIdentity(issuer: "Iv1.abc", key: key, installation: 1)),
                transport: HTTPTransport(),
                time: time,
                seed: 1,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                body
            )
        }
    }
}
