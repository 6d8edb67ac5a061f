import GitHub
import GitHubTesting
import Metering
import Resilience
import Timing

/// Runs each usage of the library against a GitHub in memory; traps where one does not do what it should.
@main
struct Consumer {
    static func main() async throws {
        try await run()
        print("all usages ran")
    }

    nonisolated static func run() async throws {
        let settings = try settingsFromEnvironment(["GITHUB_RATE_LIMIT_RESERVE_PERCENT": "15"])
        precondition(settings.rateLimit != Settings().rateLimit)
        try await withMockGitHub(settings) { client, github, _ in
            let metrics = GitHubMetrics(of: client)
            github.answer(.post, "/repos/*/*/check-runs", with: WireResponse(status: 201))

            let service = GitHubService(client: client)
            let created = try await service.createCheckRun(in: "octo-org/api", of: "abc123")
            precondition(created.status == 201)

            let health = metrics.health()
            precondition(health.status == .healthy, "\(health.troubles)")
            let page = String(decoding: metrics.page().text(.prometheus), as: UTF8.self)
            precondition(page.contains(#"priority="high",caller="api"} 1"#), page)

            client.reconfigure(customSettings())
            let runs = try await client.send(
                Request(.get, "/repos/octo-org/api/actions/runs", caller: "worker")
            )
            precondition(runs.status == 200)
            precondition(github.violations.isEmpty)
        }
        try await measure()
    }

    /// Set-up from the environment.
    static func settingsFromEnvironment(_ environment: [String: String]) throws -> Settings {
        try ResolvedSettings(preset: .production, file: [], environment: environment, flags: []).values
    }

    /// Custom configuration, while the client runs.
    static func customSettings() -> Settings {
        var settings = Settings(preset: .production)
        settings.circuitBreaker.failureThreshold = 3
        settings.circuitBreaker.openTimeout = .seconds(600)
        return settings
    }

    /// The test kit's helper for benchmarks, on the real time.
    static func measure() async throws {
        let benchmark = try await withMockGitHub(.load) { client, _, _ in
            try await Benchmark.measure(warmUp: 5, runs: 50, on: SystemTime()) {
                _ = try await client.send(Request(.get, "/user"))
            }
        }
        precondition(benchmark.percentile(50) <= benchmark.percentile(99))
    }
}

/// The API service's integration.
struct GitHubService {
    let client: GitHubClient

    func createCheckRun(in repository: String, of sha: String) async throws -> Response {
        let body = ["name": "FlakeGuard", "head_sha": sha, "status": "in_progress"]
        let request = Request(.post, "/repos/\(repository)/check-runs", priority: .high, caller: "api")
        return try await client.send(request.with(json: body))
    }
}
