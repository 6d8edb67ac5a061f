internal import NIOCore
internal import NIOPosix
internal import Synchronization
public import Timing

/// A simulated GitHub on two loopback ports, the API and the blob host.
///
/// It is one thread and one `Simulation` behind a lock. It binds 127.0.0.1 only.
public final class SimulatorServer: Sendable {
    public let scenario: Scenario
    private let time: any TimeSource
    /// By how much the network's timers are hurried.
    let haste: Double
    private let simulation: Mutex<Simulation>
    private let endings: AsyncStream<Void>
    private let ending: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - seed: what the world holds and how the dice fall follows from it.
    ///   - speed: by how much every duration that the server speaks of is divided; 1 for GitHub's own.
    ///   - haste: by how much the delays of answers are divided, and what may still be on its way is forgiven for
    ///     longer: the network runs on timers of its own, which know nothing of a `time` that runs faster.
    ///   - time: what the server reads its instants from.
    public init(
        scenario: Scenario,
        seed: UInt64,
        speed: Double,
        haste: Double = 1,
        time: any TimeSource
    ) {
        self.haste = haste
        var scenario = scenario
        // Networks are no faster than they are.
        scenario.secondary.crossing = scenario.secondary.crossing * haste
        self.scenario = scenario
        self.time = time
        simulation = Mutex(Simulation(scenario: scenario, seed: seed, speed: speed, startingAt: time.now))
        (endings, ending) = AsyncStream.makeStream()
    }

    /// Serves until `shutdown` is called or the task is cancelled; both end it without an error. To be called
    /// once.
    ///
    /// - Parameters:
    ///   - apiPort: 0 for one that the system chooses.
    ///   - blobPort: likewise.
    ///   - onReady: called once both ports listen.
    /// - Throws: `IOError` where a port cannot be bound.
    public func run(
        apiPort: Int,
        blobPort: Int,
        onReady: @Sendable (SimulatorURLs) async -> Void
    ) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let api = try await bind(.api, to: apiPort, on: group)
            let blob = try await bind(.blob, to: blobPort, on: group)
            let urls = SimulatorURLs(api: Self.url(api), blob: Self.url(blob))
            simulation.withLock { $0.blobOrigin = urls.blob }
            await onReady(urls)
            for await _ in endings {}
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
        try await group.shutdownGracefully()
    }

    /// Ends `run`: both ports and all connections are closed. May be called at any time, and more than once.
    public func shutdown() {
        ending.finish()
    }

    /// The truth as `GET /_simulator/ledger` tells it, as JSON text.
    ///
    /// - Parameter journal: how many of the latest requests are told one by one.
    public func ledger(journal: Int) -> String {
        let now = time.now
        return String(
            decoding: simulation.withLock { $0.ledger.report(at: now, entries: journal) }.bytes,
            as: UTF8.self
        )
    }

    func received(_ request: Request, at face: Face) -> Plan {
        let now = time.now
        return simulation.withLock { simulation in
            switch face {
            case .api: simulation.received(request, at: now)
            case .blob: simulation.blobReceived(request, at: now)
            }
        }
    }

    /// Bytes of an answer's body were put on the wire.
    func sent(_ bytes: Int, for receipt: Plan.Receipt) {
        guard let blob = receipt.blob else { return }
        simulation.withLock { $0.ledger.sent(bytes, of: blob) }
    }

    func delivered(_ receipt: Plan.Receipt) {
        let now = time.now
        simulation.withLock { $0.delivered(receipt, at: now) }
    }

    func abandoned(_ receipt: Plan.Receipt) {
        simulation.withLock { $0.abandoned(receipt) }
    }

    private func bind(_ face: Face, to port: Int, on group: MultiThreadedEventLoopGroup) async throws
        -> any Channel
    {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 512)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Connection.install(in: channel, serving: face, of: self)
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
    }

    private static func url(_ channel: any Channel) -> String {
        "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
    }
}
