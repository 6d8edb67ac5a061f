import Logging
import Reports
import Resilience
import Simulator
import Timing

@testable import GitHub

/// A client and a simulated GitHub on sockets of this machine, with weather made by a test.
struct ArtifactStage {
    static let repository = "octo-org/api"

    let client: GitHubClient
    let urls: SimulatorURLs
    let time: any TimeSource

    /// The newest ones, whose files have not been deleted.
    func artifacts() async throws -> [Artifact] {
        let request = Request(
            .get,
            "/repos/\(Self.repository)/actions/artifacts",
            query: [QueryItem("per_page", "100")]
        )
        let response = try await client.send(request)
        let entries = JSONReading.value(in: response.body)?["artifacts"]?.elements ?? []
        return entries.compactMap { Artifact($0) }.filter { !$0.isExpired }
    }

    func artifact(_ place: Int = 0) async throws -> Artifact {
        try await artifacts()[place]
    }

    func download(
        _ artifact: Artifact,
        to target: DownloadTarget
    ) async throws(DownloadError) -> DownloadedFile {
        try await client.downloadArtifact(artifact, of: Self.repository, to: target)
    }

    /// What the blob host was asked for and answered, as `206 bytes 4-9/10`.
    func blobRequests() async throws -> [String] {
        let response = try await client.send(Request(.get, "/_simulator/ledger?journal=5000"))
        let journal = JSONReading.value(in: response.body)?["journal"]?.elements ?? []
        return journal.compactMap { entry in
            guard entry["path"]?.text?.hasPrefix("/actions-results/") == true else { return nil }
            return "\(Int(entry["status"]?.number ?? 0)) \(entry["range"]?.text ?? "-")"
        }
    }

    func setWeather(_ json: String) async throws {
        let response = try await client.send(
            Request(.put, "/_simulator/weather", body: Array(json.utf8))
        )
        precondition(response.status == 200, String(decoding: response.body, as: UTF8.self))
    }
}

/// Lends a stage. Retries don't wait long; everything else is as a person would have it.
func withArtifactStage<Success: Sendable>(
    _ scenario: String = "",
    seed: UInt64 = 1,
    settings change: (inout Settings) -> Void = { _ in },
    _ body: (ArtifactStage) async throws -> Success
) async throws -> Success {
    var settings = Settings()
    settings.retry.baseDelay = .milliseconds(1)
    settings.retry.maximumDelay = .milliseconds(5)
    settings.circuitBreaker.failureThreshold = 0
    settings.circuitBreaker.failureRatePercent = 0
    change(&settings)
    let time = SystemTime()
    let parsed = try Scenario(parsing: "summary = \"test\"\n" + scenario, file: "test.toml", name: "test")
    return try await withSimulator(parsed, seed: seed, time: time) { _, urls in
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress(urls.api)
        var http = HTTPTransport.Configuration()
        http.timeouts = settings.timeout
        return try await withGitHubClient(
            configuration: configuration,
            settings: settings,
            credential: .token(Secret("ghs_" + String(repeating: "0", count: 36))),
            transport: HTTPTransport(http),
            time: time,
            seed: seed,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            grace: .zero
        ) { client in
            try await body(ArtifactStage(client: client, urls: urls, time: time))
        }
    }
}
