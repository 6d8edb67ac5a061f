import Dashboard
import GitHub
import Logging
import Rehearsal
import Resilience
import Simulator
import Timing

/// A running client and what it is pointed at.
struct Watched: Sendable {
    let client: GitHubClient
    let identity: Identity
    /// Who works on it: nobody on the real GitHub, the scenario's callers on a simulated one.
    let workload: WorkloadDriver?
    /// How often the limits are asked for when nothing else tells them.
    let pollInterval: Duration
    let records: Records
    /// Where the weather of a simulated GitHub is made; `nil` on the real one.
    let weather: WeatherStation?
}

/// Lends what is to be watched for as long as the body runs.
func withWatched<Success: Sendable>(
    _ subject: Subject,
    settings: Settings,
    records: Records,
    isReadOnly: Bool,
    environment: [String: String],
    time: any TimeSource,
    _ body: (Watched) async throws -> Success
) async throws -> Success {
    async let _ = UnusedPages.keepGivingBack(by: time)
    switch subject {
    case .live(let address, let credentials):
        let identity = Identity(
            host: address.port.map { "\(address.host):\($0)" } ?? address.host,
            credential: credentials[0].name.rawValue,
            others: credentials.dropFirst().map(\.name.rawValue),
            source: .live,
            isReadOnly: isReadOnly
        )
        return try await withClient(address, credentials, settings, records, environment, time) { client in
            try await body(
                Watched(
                    client: client,
                    identity: identity,
                    workload: nil,
                    pollInterval: .seconds(60),
                    records: records,
                    weather: nil
                )
            )
        }
    case .simulated(let scenario, let options):
        return try await withSimulator(
            scenario,
            seed: options.seed,
            speed: options.speed,
            time: time
        ) { _, urls in
            let address = try APIAddress(urls.api)
            let identity = Identity(
                host: "\(address.host):\(address.port ?? 80)",
                credential: simulatedCredential.name.rawValue,
                source: .simulated(scenario: scenario.name, seed: options.seed, advice: Subject.advice),
                isReadOnly: isReadOnly
            )
            return try await withClient(address, [simulatedCredential], settings, records, [:], time) {
                client in
                let workload = WorkloadDriver(
                    scenario,
                    seed: options.seed,
                    speed: options.speed,
                    time: time
                ) { request in
                    var request = request
                    // A scenario counts on every read of its callers; they are programs that keep nothing.
                    request.caching = .bypassed
                    // What becomes of it is told by the client's events.
                    _ = try? await client.send(request)
                }
                return try await body(
                    Watched(
                        client: client,
                        identity: identity,
                        workload: workload,
                        pollInterval: max(.seconds(5), .seconds(60) / options.speed),
                        records: records,
                        weather: WeatherStation(origin: urls.api)
                    )
                )
            }
        }
    }
}

/// Shaped like a token, and good for nothing but the simulator.
private let simulatedCredential = Credential.token(
    Secret("ghs_" + String(repeating: "0", count: 36)),
    name: "simulated"
)

private func withClient<Success: Sendable>(
    _ address: APIAddress,
    _ credentials: [Credential],
    _ settings: Settings,
    _ records: Records,
    _ environment: [String: String],
    _ time: any TimeSource,
    _ body: (GitHubClient) async throws -> Success
) async throws -> Success {
    var configuration = ClientConfiguration()
    configuration.address = address
    var http = HTTPTransport.Configuration()
    http.timeouts = settings.timeout
    http.proxy = Proxy(for: address, environment: environment)
    return try await records.whileWriting {
        var listener: Listener?
        defer { listener?.stop() }
        return try await withGitHubClient(
            configuration: configuration,
            settings: settings,
            credential: credentials[0],
            others: Array(credentials.dropFirst()),
            transport: HTTPTransport(http),
            time: time,
            seed: UInt64.random(in: 0 ... .max),
            logger: records.logger("client"),
            grace: .seconds(1)
        ) { client in
            listener = records.follow(client, of: address, with: credentials, at: time.now)
            return try await body(client)
        }
    }
}
