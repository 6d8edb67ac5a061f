import GitHub
import Logging
import Proof
import Resilience
import Simulator
import Synchronization
import Testing

extension WholeProgram.Books {
    /// The bound of eighty creations a minute, against a server that keeps its own count of them.
    @Suite struct Creations {
        private static let settings: Settings = {
            var settings = Settings()
            settings.secondaryRateLimit.writeSpacing = .zero
            settings.requestQueue.maximumWait = .seconds(3600)
            settings.requestQueue.maximumInFlight = 100
            return settings
        }()

        @Test func `case 110: the eighty-first creation of a minute is held, and the server refuses none`()
            async throws
        {
            let time = HurriedTime(speed: 10)
            let scenario = try Scenario.named("idle")
            try await withSimulator(scenario, seed: 1, haste: 10, time: time) { _, urls in
                let held = Mutex<Set<CallID>>([])
                let results = try await Self.withClient(of: urls.api, on: time) { client in
                    let listener = client.listen { events in
                        for case .queued(let id, .creations, _) in events.map(\.kind) {
                            held.withLock { _ = $0.insert(id) }
                        }
                    }
                    defer { listener.stop() }
                    let first = await client.sendAll((1...80).map(Self.creation), atMost: 80)
                    return first + (await client.sendAll([Self.creation(81)]))
                }
                #expect(try results.map { try $0.get().status } == Array(repeating: 201, count: 81))
                #expect(held.withLock(\.count) == 1)
                let ledger = try await Ledger.report(of: urls.api)
                #expect(ledger.answered == 81)
                #expect(ledger.journal.filter { $0.refused != nil }.isEmpty)
                // The client counts from when they leave; the way there takes its time.
                #expect(ledger.journal[80].at - ledger.journal[0].at > 50)
            }
        }

        private static func creation(_ number: Int) -> Request {
            let body = #"{"title":"Number \#(number)"}"#
            return Request(.post, "/repos/octo-org/api/issues", body: Array(body.utf8), caller: "creator")
        }

        private static func withClient<Success: Sendable>(
            of address: String,
            on time: HurriedTime,
            _ body: (GitHubClient) async throws -> Success
        ) async throws -> Success {
            var configuration = ClientConfiguration()
            configuration.address = try APIAddress(address)
            return try await withGitHubClient(
                configuration: configuration,
                settings: settings,
                credential: .token(Secret("ghp_creator")),
                transport: HTTPTransport(),
                time: time,
                seed: 1,
                logger: Logger(label: "creations") { _ in SwiftLogNoOpLogHandler() },
                body
            )
        }
    }
}
