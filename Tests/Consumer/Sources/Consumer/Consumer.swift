import GitHub
import GitHubTesting
import Logging
import Metering
import Resilience
import Timing

/// A stranger's program that uses the library in every way that its documentation shows, against a GitHub in memory; it
/// traps where one of them does not do what it should.
@main
struct Consumer {
    static func main() async throws {
        try await setUpFromEnvironment()
        try await useFromServiceAndWorker()
        try await bringTransportAndTime()
        try await measure()
        print("all usages ran")
    }

    /// Everything from variables of the environment.
    private static func setUpFromEnvironment() async throws {
        let setup = try ClientSetup(environment: [
            "GITHUB_TOKEN": "ghp_" + String(repeating: "0", count: 36),
            "GITHUB_RATE_LIMIT_RESERVE_PERCENT": "15",
            "GITHUB_CIRCUIT_BREAKER_FAILURE_THRESHOLD": "3",
        ])
        let time = SystemTime()
        let github = MockGitHub(time: time)
        let status = try await withGitHubClient(
            configuration: setup.configuration,
            settings: setup.settings,
            credential: setup.credential,
            transport: github,
            time: time,
            seed: 1,
            logger: Logger(label: "consumer") { _ in SwiftLogNoOpLogHandler() }
        ) { client in
            try await client.send(Request(.get, "/user", caller: "consumer")).status
        }
        precondition(status == 200)
        precondition(github.requests.count == 1 && github.violations.isEmpty)
    }

    /// The service that creates check runs, the worker that reads artifacts, and the routes that show how they fare.
    private static func useFromServiceAndWorker() async throws {
        try await withMockGitHub { client, github, _ in
            let routes = Routes(of: client)
            let service = GitHubService(client: client)
            github.answer(.post, "/repos/*/*/check-runs", with: Answers.checkRun)
            let created = try await service.createCheckRun(in: "octo-org/api", of: "abc123")
            precondition(created == 7)

            github.answer(.get, "/repos/*/*/actions/artifacts/*", with: Answers.artifact)
            github.answer(.get, "/repos/*/*/actions/artifacts/*/zip", with: Answers.link)
            github.answer(.get, "/blob", with: Answers.blob)
            let bytes = try await ArtifactProcessor(client: client).process(
                artifact: 12345,
                in: "octo-org/api"
            )
            precondition(bytes == Answers.blob.body.count)

            let health = try routes.health()
            precondition(health.status == 200)
            let page = routes.metrics(accept: nil)
            let labels = #"priority="high",caller="api"} 1"#
            precondition(page.contains("github_api_requests_total{") && page.contains(labels), page)
            precondition(github.violations.isEmpty, "\(github.violations)")
            // Custom configuration, while it runs.
            client.reconfigure(customSettings())
        }
    }

    private static func customSettings() -> Settings {
        var settings = Settings(preset: .production)
        settings.rateLimit.reservePercent = 15
        settings.circuitBreaker.failureThreshold = 3
        settings.circuitBreaker.openTimeout = .seconds(600)
        return settings
    }

    /// The test kit's helper for benchmarks, on the real time.
    private static func measure() async throws {
        let benchmark = try await withMockGitHub(.load) { client, _, _ in
            try await Benchmark.measure(warmUp: 5, runs: 50, on: SystemTime()) {
                _ = try await client.send(Request(.get, "/user"))
            }
        }
        precondition(benchmark.percentile(50) <= benchmark.percentile(99))
    }
}
