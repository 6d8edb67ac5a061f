import Gateway
import GitHub
import GitHubTesting
import Logging
import Metering
import Resilience
import TestSupport
import Timing

/// A gateway to a client on manual time, that a test speaks to through raw bytes.
struct GatewayStage {
    static let secret = Secret("It's a Secret to Everybody")

    let time = ManualTime()
    var address = ListenAddress.tcp(host: "127.0.0.1", port: 0)
    var bearer: Secret?
    var maximumConnections: Int?
    var maximumDeliveryBytes: Int?
    /// On the machine's own time, which connections live by.
    var timeLimit: Duration?

    /// Lends the address, the client and the desk.
    func run<Success: Sendable>(
        capacity: Int = 1000,
        _ body: (Gate) async throws -> Success
    ) async throws -> Success {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let desk = WebhookDesk(
            try WebhookVerifier(secrets: [Self.secret]),
            time: time,
            capacity: capacity
        )
        let github = MockGitHub(time: time)
        return try await withGitHubClient(
            settings: Settings(),
            credential: .anonymous,
            transport: github,
            time: time,
            seed: 1,
            logger: logger
        ) { client in
            let subject = GatewaySubject(client: client, metrics: GitHubMetrics(of: client), webhooks: desk)
            return try await withGateway(configuration, to: subject, time: time, logger: logger) { address in
                try await body(Gate(address: address, client: client, github: github, desk: desk))
            }
        }
    }

    private var configuration: GatewayConfiguration {
        guard var configuration = GatewayConfiguration(address: address, bearer: bearer) else {
            preconditionFailure("nobody else reaches \(address), so that it needs no bearer")
        }
        if let maximumConnections { configuration.maximumConnections = maximumConnections }
        if let maximumDeliveryBytes { configuration.maximumDeliveryBytes = maximumDeliveryBytes }
        if let timeLimit { configuration.timeLimit = timeLimit }
        return configuration
    }
}
