internal import GitHub
internal import Logging
internal import Metering
internal import Rehearsal
internal import Resilience
internal import Simulator
internal import Timing

/// Many calls through the client, over sockets, to the simulator in its worst weather; then the books of both, the
/// audit's files, the metrics page and the screen are held against each other.
public struct WeatherProof: Sendable {
    private static let secret = "ghp_Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp9Oo8Nn7M"
    /// Calls between two looks into the simulator's journal, which keeps five thousand entries.
    private static let stride = 1000
    private static let journal = 4000

    /// Patient, so that calls reach the wire instead of being refused before it: bad weather lasts a minute. The
    /// cache is full soon, so that what memory gains after that is a leak.
    private static let settings: Settings = {
        var settings = Settings()
        settings.requestQueue.maximumWait = .seconds(600)
        settings.cache.maximumBytes = 2 << 20
        settings.circuitBreaker.openTimeout = .seconds(10)
        settings.circuitBreaker.maximumOpenTimeout = .seconds(60)
        return settings
    }()

    private let calls: Int
    private let speed: Double
    private let seed: UInt64
    private let auditPath: String
    private let time: HurriedTime
    private let witness = Witness(secret: secret)

    /// - Parameters:
    ///   - speed: how many of GitHub's seconds pass in one of ours.
    ///   - path: of the audit's file, which this makes. Full files lie beside it.
    public init(calls: Int, speed: Double, seed: UInt64, auditAt path: String) {
        self.calls = calls
        self.speed = speed
        self.seed = seed
        auditPath = path
        time = HurriedTime(speed: speed)
    }

    public func run() async throws -> ProofReport {
        let scenario = try Scenario.named("weather")
        let tap = WireTap(HTTPTransport())
        let end = try await withSimulator(scenario, seed: seed, haste: speed, time: time) { server, urls in
            try await withAudit { audit in
                try await run(scenario, against: server, at: urls.api, over: tap, audit)
            }
        }
        let audit = try AuditBook(at: auditPath, against: end.reckoning.answers) { witness.read($0) }
        return ProofReport(calls: calls, end, audit: audit, witness: witness)
    }

    /// Lends an audit, and closes it when all is written.
    private func withAudit<Success: Sendable>(
        _ body: (AuditLog) async throws -> Success
    ) async throws -> Success {
        var policy = AuditPolicy()
        policy.syncInterval = policy.syncInterval * speed
        let audit = AuditLog(at: auditPath, policy, time: time) { [witness] in witness.read("\($0)") }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await audit.run() }
            defer { audit.finish() }
            return try await body(audit)
        }
    }

    private func run(
        _ scenario: Scenario,
        against server: SimulatorServer,
        at address: String,
        over tap: WireTap,
        _ audit: AuditLog
    ) async throws -> ProofRun {
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress(address)
        let witness = witness
        return try await withGitHubClient(
            configuration: configuration,
            settings: Self.settings,
            credential: .token(Secret(Self.secret)),
            transport: tap,
            time: time,
            seed: seed,
            logger: Logger(label: "proof") { _ in WitnessedLog(witness) }
        ) { client in
            let onlooker = try Onlooker(at: time.now)
            let metrics = GitHubMetrics(of: client, audit: { audit.standing })
            let listeners = [
                client.listen { witness.read($0) }, client.listen { onlooker.see($0) }, audit.follow(client),
            ]
            defer { for listener in listeners { listener.stop() } }
            return try await work(scenario, client, tap, server, metrics, onlooker)
        }
    }

    private func work(
        _ scenario: Scenario,
        _ client: GitHubClient,
        _ tap: WireTap,
        _ server: SimulatorServer,
        _ metrics: GitHubMetrics,
        _ onlooker: Onlooker
    ) async throws -> ProofRun {
        let ours = SystemTime()
        let start = (ours: ours.now, theirs: time.now)
        var driver = WorkloadDriver(scenario, seed: seed, speed: 1, time: time) {
            await send($0, over: client)
        }
        var reckoning = Reckoning(awaiting: calls + calls / 2)
        var memory: [Int] = []
        var made = 0
        while made < calls {
            let round = min(Self.stride, calls - made)
            await driver.make(calls: round)
            try Task.checkCancellation()
            made += round
            reckoning.compare(tap.take(), with: try LedgerPage(server.ledger(journal: Self.journal)))
            let snapshot = client.snapshot()
            witness.read("\(snapshot)")
            onlooker.see(snapshot)
            memory.append(Memory.resident)
        }
        reckoning.close()
        await Delivery.isComplete(of: client)
        return ProofRun(
            counters: client.snapshot().counters,
            page: MetricsBook(String(decoding: metrics.page().text(.openMetrics), as: UTF8.self)),
            screen: onlooker.counts(at: time.now),
            ledger: try LedgerPage(server.ledger(journal: 0)),
            reckoning: reckoning,
            performed: tap.performed,
            memory: memory,
            took: start.ours.duration(to: ours.now),
            lived: start.theirs.duration(to: time.now)
        )
    }

    private func send(_ planned: Request, over client: GitHubClient) async {
        var request = planned
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
