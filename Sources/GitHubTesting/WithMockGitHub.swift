public import GitHub
internal import Logging
public import Resilience
public import TimingTesting

/// Lends a client to a GitHub in memory, both on a time that the test moves.
///
/// - Parameters:
///   - settings: `.fast`, `.integration`, `.load`, or the program's own.
///   - seed: of failures and jitter; equal seeds, equal runs.
///   - body: gets the client, its GitHub, and the time to move.
public func withMockGitHub<Success: Sendable>(
    _ settings: Settings = .fast,
    seed: UInt64 = 1,
    _ body: (GitHubClient, MockGitHub, ManualTime) async throws -> Success
) async throws -> Success {
    let time = ManualTime()
    let github = MockGitHub(time: time, seed: seed)
    return try await withGitHubClient(
        settings: settings,
        credential: .token(Secret("ghp_" + String(repeating: "0", count: 36))),
        transport: github,
        time: time,
        seed: seed,
        logger: Logger(label: "mock") { _ in SwiftLogNoOpLogHandler() }
    ) { client in
        try await body(client, github, time)
    }
}
