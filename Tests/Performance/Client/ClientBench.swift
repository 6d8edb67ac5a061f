import AsyncHTTPClient
import GitHub
import Logging
import NIOCore
import NIOHTTP1
import Resilience
import Synchronization
import Timing

/// The client against the bare HTTP library below it: the same server, the same requests, the same concurrency, in
/// turns.
enum ClientBench {
    private static let load = Load(count: 2_000, concurrency: 32)
    private static let rounds = 24

    /// The same load, carried by each of the two.
    private struct Round {
        let bare: Load.Outcome
        let ours: Load.Outcome
    }

    private enum Contestant {
        case bare, ours
    }

    static func figures() async throws -> [Figure] {
        let server = try Child([Executable.own, "serve"])
        let address = "http://127.0.0.1:\(try server.readLine())"
        let bare = HTTPClient(configuration: .init(connectionPool: .init(idleTimeout: .seconds(60))))
        let figures = try await compare(bare, with: try client(of: address), on: address)
        try await bare.shutdown()
        return figures
    }

    private static func compare(_ bare: HTTPClient, with client: GitHubClient, on address: String)
        async throws
        -> [Figure]
    {
        let events = EventCount()
        let listener = client.listen { events.count($0) }
        defer { listener.stop() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await client.run() }
            let (ours, theirs) = (Self.requests(to: client), Self.requests(to: address, by: bare))
            // They open the connections.
            _ = try await (load.run(theirs), load.run(ours))
            var rounds: [Round] = []
            for number in 0..<Self.rounds {
                rounds.append(
                    try await round(of: ours, and: theirs, first: number.isMultiple(of: 2) ? .bare : .ours)
                )
            }
            await client.shutdown(within: .seconds(1))
            return figures(rounds, events: events.total)
        }
    }

    /// Who goes first changes from round to round, so that what the machine does meanwhile meets both alike.
    private static func round(
        of ours: @escaping @Sendable (Int) async throws -> Void,
        and bare: @escaping @Sendable (Int) async throws -> Void,
        first: Contestant
    ) async throws -> Round {
        switch first {
        case .bare:
            let outcome = try await load.run(bare)
            return Round(bare: outcome, ours: try await load.run(ours))
        case .ours:
            let outcome = try await load.run(ours)
            return Round(bare: try await load.run(bare), ours: outcome)
        }
    }

    private static func figures(_ rounds: [Round], events: Int) -> [Figure] {
        let events = Double(events) / Double(load.count * (rounds.count + 1))
        return [
            Figure(
                "client.ratio",
                "client: requests a second against bare ones",
                .ratio,
                Sample(rounds.map { $0.ours.rate / $0.bare.rate }),
                target: Target(bound: .atLeast(0.85), basis: .fixed),
                remark: """
                    \(load.concurrency) at once, \(rounds.count) rounds in turns; points a minute and the spacing of \
                    writes are off, for GitHub allows fewer; \(Unit.each.text(events)) events a request were heard
                    """
            ),
            Figure("client.rate", "client: requests", .perSecond, Sample(rounds.map(\.ours.rate))),
            Figure(
                "client.bare",
                "bare AsyncHTTPClient: requests",
                .perSecond,
                Sample(rounds.map(\.bare.rate))
            ),
            Figure(
                "client.cost",
                "client: CPU time a request",
                .nanoseconds,
                Sample(rounds.map(\.ours.cost))
            ),
            Figure(
                "client.bare-cost",
                "bare: CPU time a request",
                .nanoseconds,
                Sample(rounds.map(\.bare.cost))
            ),
        ]
    }

    private static func client(of address: String) throws -> GitHubClient {
        var settings = Settings()
        settings.secondaryRateLimit.pointsPerMinute = 0
        settings.secondaryRateLimit.writeSpacing = .zero
        settings.requestQueue.maximumInFlight = load.concurrency
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress(address)
        return GitHubClient(
            configuration: configuration,
            settings: settings,
            credential: .token(Secret("ghs_bench"), name: "bench"),
            transport: HTTPTransport(),
            time: SystemTime(),
            seed: 1,
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// Each asks for another page, for equal reads that are under way together would share one request.
    private static func path(_ number: Int) -> String {
        "/repos/octo/hello/issues?per_page=20&page=\(number)"
    }

    private static func requests(to client: GitHubClient) -> @Sendable (Int) async throws -> Void {
        { number in
            let response = try await client.send(Request(.get, path(number), caller: "bench"))
            precondition(
                response.status == 200 && !response.body.isEmpty,
                "the server answered \(response.status)"
            )
        }
    }

    private static func requests(
        to address: String,
        by client: HTTPClient
    ) -> @Sendable (Int) async throws -> Void {
        { number in
            var request = HTTPClientRequest(url: address + path(number))
            request.headers = headers
            let response = try await client.execute(request, timeout: .seconds(30))
            let body = try await response.body.collect(upTo: 1 << 20)
            precondition(
                response.status == .ok && body.readableBytes > 0,
                "the server answered \(response.status)"
            )
        }
    }

    /// What the client sends too.
    private static let headers: HTTPHeaders = [
        "user-agent": "headroom-bench", "accept": "application/vnd.github+json",
        "x-github-api-version": "2022-11-28", "accept-encoding": "gzip", "authorization": "Bearer ghs_bench",
    ]
}
