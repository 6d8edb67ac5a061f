internal import GitHub
internal import Logging
internal import Resilience
internal import Simulator
internal import Timing

/// Many calls through the client, over sockets, to the simulator in its worst weather; then the books of both are held
/// against each other.
public struct WeatherProof: Sendable {
    private static let secret = "ghp_Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp9Oo8Nn7M"
    /// Calls between two looks into the simulator's journal, which keeps five thousand entries.
    private static let stride = 1000
    private static let journal = 4000

    private let calls: Int
    private let speed: Double
    private let seed: UInt64
    private let time: HurriedTime
    private let witness = Witness(secret: secret)

    /// - Parameter speed: how many of GitHub's seconds pass in one of ours.
    public init(calls: Int, speed: Double, seed: UInt64) {
        self.calls = calls
        self.speed = speed
        self.seed = seed
        time = HurriedTime(speed: speed)
    }

    public func run() async throws -> ProofReport {
        let scenario = try Scenario.named("weather")
        let server = SimulatorServer(scenario: scenario, seed: seed, speed: 1, haste: speed, time: time)
        let (readiness, ready) = AsyncThrowingStream<SimulatorURLs, any Error>.makeStream()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    try await server.run(apiPort: 0, blobPort: 0) { ready.yield($0) }
                    ready.finish()
                } catch {
                    ready.finish(throwing: error)
                }
            }
            defer { server.shutdown() }
            for try await urls in readiness {
                return try await run(scenario, against: server, at: urls.api)
            }
            throw CancellationError()
        }
    }

    private func run(
        _ scenario: Scenario,
        against server: SimulatorServer,
        at address: String
    ) async throws -> ProofReport {
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress(address)
        let tap = WireTap(HTTPTransport())
        let witness = witness
        return try await withGitHubClient(
            configuration: configuration,
            settings: Settings(),
            credential: .token(Secret(Self.secret)),
            transport: tap,
            time: time,
            seed: seed,
            logger: Logger(label: "proof") { _ in WitnessedLog(witness) }
        ) { client in
            let listener = client.listen { witness.read($0) }
            defer { listener.stop() }
            return try await work(scenario, client, tap, server)
        }
    }

    private func work(
        _ scenario: Scenario,
        _ client: GitHubClient,
        _ tap: WireTap,
        _ server: SimulatorServer
    ) async throws -> ProofReport {
        let beginning = SystemTime()
        let start = (ours: beginning.now, theirs: time.now)
        var workload = Workload(scenario, seed: seed, speed: 1, startingAt: time.now)
        var dice = SeededGenerator(seed: seed)
        var reckoning = Reckoning()
        var memory: [Int] = []
        var made = 0
        while made < calls {
            let round = min(Self.stride, calls - made)
            try await make(round, of: &workload, using: &dice, client)
            made += round
            reckoning.compare(tap.take(), with: try LedgerPage(server.ledger(journal: Self.journal)))
            witness.read("\(client.snapshot())")
            memory.append(Memory.resident)
        }
        let lost = reckoning.close()
        return ProofReport(
            calls: calls,
            ended: witness.totals.ended,
            counters: client.snapshot().counters,
            ledger: try LedgerPage(server.ledger(journal: 0)),
            wire: tap.totals,
            matched: reckoning.matched,
            lost: lost,
            expected: reckoning.expected,
            textsSearched: witness.totals.texts,
            complaints: reckoning.complaints + witness.complaints,
            memory: memory,
            took: start.ours.duration(to: beginning.now),
            lived: start.theirs.duration(to: time.now)
        )
    }

    /// Makes so many calls, each at its time, and waits for the end of all.
    private func make(
        _ count: Int,
        of workload: inout Workload,
        using dice: inout SeededGenerator,
        _ client: GitHubClient
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<count {
                guard let planned = workload.next(using: &dice) else { return }
                try await time.sleep(until: planned.at, tolerance: nil)
                group.addTask { await send(planned, over: client) }
            }
        }
    }

    private func send(_ planned: PlannedCall, over client: GitHubClient) async {
        guard let method = Request.Method(rawValue: planned.method) else { return }
        var request = Request(
            method,
            planned.path,
            body: planned.body.map { Array($0.utf8) },
            priority: planned.priority.flatMap(Priority.init(name:)),
            caller: planned.caller
        )
        // One call each, so that they can be counted: nothing answered from memory, no hop beside it.
        request.caching = .revalidated
        request.redirects = .returned
        do throws(ClientError) {
            let response = try await client.send(request)
            if let exchange = client.exchange(of: response.call) { witness.read("\(exchange)") }
        } catch {
            witness.read("\(error) \(error.advice(at: time.now))")
        }
    }
}
