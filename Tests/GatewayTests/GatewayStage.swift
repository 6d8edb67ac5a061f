import Gateway
import GitHub
import GitHubTesting
import Logging
import Metering
import Resilience
import TestSupport
import Timing

/// A gateway on a loopback port, to a client on manual time that a test speaks through raw bytes.
struct GatewayStage {
    static let secret = Secret("It's a Secret to Everybody")

    let time = ManualTime()
    var bearer: Secret?

    /// Lends the port, the client and the desk.
    func run<Success: Sendable>(
        capacity: Int = 1000,
        _ body: (Gate) async throws -> Success
    ) async throws -> Success {
        let address = ListenAddress.tcp(host: "127.0.0.1", port: 0)
        guard let configuration = GatewayConfiguration(address: address, bearer: bearer) else {
            preconditionFailure("loopback needs no bearer")
        }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let desk = WebhookDesk(
            try WebhookVerifier(secrets: [Self.secret]),
            time: time,
            capacity: capacity
        )
        return try await withGitHubClient(
            settings: Settings(),
            credential: .anonymous,
            transport: MockGitHub(time: time),
            time: time,
            seed: 1,
            logger: logger
        ) { client in
            let subject = GatewaySubject(client: client, metrics: GitHubMetrics(of: client), webhooks: desk)
            return try await withGateway(configuration, to: subject, time: time, logger: logger) { address in
                guard case .tcp(_, let port) = address else { preconditionFailure("\(address)") }
                return try await body(Gate(port: port, client: client, desk: desk))
            }
        }
    }
}
