import GitHub
import Logging
import Resilience
import TestSupport
import Timing

/// A client on manual time over a scripted wire, with the settings of a test.
struct ClientStage {
    let time = ManualTime()
    let wire = ScriptedTransport()
    var settings = Settings()
    var credential = Credential.token(Secret("ghp_0123456789012345678901234567890123456789"))

    func run<Success: Sendable>(
        others: [Credential] = [],
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        _ body: (GitHubClient) async throws -> Success
    ) async throws -> Success {
        try await withGitHubClient(
            settings: settings,
            credential: credential,
            others: others,
            transport: wire,
            time: time,
            seed: 7,
            logger: logger,
            body
        )
    }

    /// Attempts on the wire once everything that may leave now has left.
    func inFlight(_ client: GitHubClient) -> Int {
        client.reconfigure(settings)
        return client.snapshot().inFlight
    }

    func limit(_ remaining: Int, resetAfter seconds: Int64) -> Headers {
        [
            "content-type": "application/json", "x-ratelimit-limit": "5000",
            "x-ratelimit-remaining": "\(remaining)", "x-ratelimit-resource": "core",
            "x-ratelimit-reset": "\(time.now.secondsSinceEpoch + seconds)",
        ]
    }
}
