import Gateway
import GitHub
import Metering
import Timing

/// Shows a watched client to other programs for as long as the body runs.
///
/// - Parameters:
///   - address: `nil` shows it to nobody.
///   - fallback: where deliveries go where the options name no receiver.
func withGateway<Success: Sendable>(
    at address: String?,
    _ options: GatewayOptions,
    otherwise fallback: WebhookReceiver,
    of watched: Watched,
    environment: SecretEnvironment,
    time: any TimeSource,
    _ body: (ListenAddress?) async throws -> Success
) async throws -> Success {
    guard let address else { return try await body(nil) }
    let configuration = try options.configuration(address, environment: environment)
    let receiver = try WebhookReceiver(options) ?? fallback
    let desk = try options.verifier(environment: environment).map { verifier in
        WebhookDesk(verifier, time: time) { watched.judged($0, at: time.now) }
    }
    let subject = GatewaySubject(
        client: watched.client,
        metrics: GitHubMetrics(of: watched.client, audit: { watched.records.auditStanding }),
        webhooks: desk
    )
    return try await withThrowingTaskGroup(of: Void.self) { group in
        defer { group.cancelAll() }
        if let desk { group.addTask { await desk.run(receiver.receive) } }
        let logger = watched.records.logger("gateway")
        return try await withGateway(configuration, to: subject, time: time, logger: logger) {
            try await body($0)
        }
    }
}
