import AsyncHTTPClient
import NIOCore
import NIOPosix

/// What a gateway may meet: many scrapers, a reader that does not read, and a flood of forged deliveries.
struct Attack: Sendable {
    /// What got through.
    struct Tally: Hashable, Sendable {
        var forged = 0
        var scrapes = 0
    }

    /// Each asks once a second.
    static let scrapers = 100
    private static let forgersPerSecond = 10_000
    private static let forgers = 16
    /// Requests that a forger sends at once.
    private static let batch = 20

    let port: Int
    private let tally = SharedTally()

    init(port: Int) {
        self.port = port
    }

    func run(for duration: Duration) async throws -> Tally {
        let end = ContinuousClock.now.advanced(by: duration)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<Self.scrapers { group.addTask { try await scrape(until: end) } }
            for _ in 0..<Self.forgers { group.addTask { try await forge(until: end) } }
            group.addTask { await neverRead(until: end) }
            try await group.waitForAll()
        }
        return tally.value
    }

    private func scrape(until end: ContinuousClock.Instant) async throws {
        var next = ContinuousClock.now
        while next < end {
            let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/metrics")
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
            _ = try await response.body.collect(upTo: 1 << 20)
            tally.count(scrapes: 1)
            next = next.advanced(by: .seconds(1))
            try await Task.sleep(until: min(next, end), clock: .continuous)
        }
    }

    /// Sends batch after batch on one connection, each when the one before is answered and its time has come.
    private func forge(until end: ContinuousClock.Instant) async throws {
        let pace = Duration.seconds(1) * Self.batch * Self.forgers / Self.forgersPerSecond
        try await connection().executeThenClose { inbound, outbound in
            var answers = inbound.makeAsyncIterator()
            try await outbound.write(ByteBuffer(string: Self.forgery))
            // All answers have the length of the first, which ends with its one line of text.
            var first = ""
            while !first.hasSuffix("refused\n"), let part = try await answers.next() {
                first += String(buffer: part)
            }
            let length = first.utf8.count
            let batch = ByteBuffer(string: String(repeating: Self.forgery, count: Self.batch))
            var next = ContinuousClock.now
            while next < end {
                try await outbound.write(batch)
                var missing = Self.batch * length
                while missing > 0, let part = try await answers.next() { missing -= part.readableBytes }
                tally.count(forged: Self.batch)
                next = max(next.advanced(by: pace), .now)
                try await Task.sleep(until: min(next, end), clock: .continuous)
            }
        }
    }

    /// Asks for page after page and takes none, again and again as it is hung up on.
    private func neverRead(until end: ContinuousClock.Instant) async {
        let scrapes = String(repeating: "GET /metrics HTTP/1.1\r\nhost: bench\r\n\r\n", count: 100)
        while ContinuousClock.now < end {
            try? await connection().executeThenClose { _, outbound in
                for _ in 0..<20 { try await outbound.write(ByteBuffer(string: scrapes)) }
                try await Task.sleep(until: end, clock: .continuous)
            }
        }
    }

    private func connection() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
    }

    private static let forgery =
        [
            "POST /webhooks/github HTTP/1.1", "host: bench", "content-type: application/json",
            "x-github-delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958", "x-github-event: push",
            "x-hub-signature-256: sha256=" + String(repeating: "0", count: 64), "content-length: 2",
        ].joined(separator: "\r\n") + "\r\n\r\n{}"
}
