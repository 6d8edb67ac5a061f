public import Logging
public import Resilience
public import Timing

/// Lends a client that runs for as long as the body does, and is shut down on every path.
///
/// - Parameters:
///   - configuration: the address, and what else is fixed for its life.
///   - settings: limits, breakers, queue, retries and the rest.
///   - credential: in whose name requests are sent that name none.
///   - others: credentials that requests may name; each has its own limits.
///   - transport: is closed with the client.
///   - time: what it waits and tells the time by.
///   - seed: of the jitter.
///   - logger: gets a line for each call that ended, and for what else happened.
///   - grace: how long calls that are under way when the body has ended may still take.
///   - body: gets the client.
public func withGitHubClient<Success: Sendable>(
    configuration: ClientConfiguration = ClientConfiguration(),
    settings: Settings,
    credential: Credential,
    others: [Credential] = [],
    transport: any Transport,
    time: any TimeSource,
    seed: UInt64,
    logger: Logger,
    grace: Duration = .seconds(10),
    _ body: (GitHubClient) async throws -> Success
) async throws -> Success {
    let client = GitHubClient(
        configuration: configuration,
        settings: settings,
        credential: credential,
        others: others,
        transport: transport,
        time: time,
        seed: seed,
        logger: logger
    )
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await client.run() }
        do {
            let success = try await body(client)
            await client.shutdown(within: grace)
            return success
        } catch {
            await client.shutdown(within: .zero)
            throw error
        }
    }
}
