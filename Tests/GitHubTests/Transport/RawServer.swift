import NIOCore
import NIOPosix

/// A server on loopback that answers requests with the bytes of a script, one script after the other; the last one
/// answers all that follow.
final class RawServer: Sendable {
    /// What it does once the request has come.
    enum Script: Sendable {
        /// Sends this and, where told so, closes.
        case send(String, closes: Bool)
        /// Sends this head and these bytes.
        case deliver(String, [UInt8])
        case close
        /// Drops the connection as a machine that has forgotten it does.
        case reset
        case silence
        /// Sends the first text, then the second again and again until the other side has had enough.
        case flood(String, with: String)
    }

    let port: Int
    private let channel: any Channel
    private let log = RequestLog()

    convenience init(_ scripts: Script...) async throws {
        try await self.init(scripts)
    }

    init(_ scripts: [Script]) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { [log] channel in
                channel.eventLoop.makeCompletedFuture {
                    log.connected()
                    try channel.pipeline.syncOperations.addHandler(Answerer(scripts, log))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        port = channel.localAddress?.port ?? 0
    }

    /// What has come so far.
    var received: String { log.text }

    /// Connections that were made so far.
    var connections: Int { log.connections }

    /// Waits until the other side has had enough of a flood, and tells how many bytes had been given to the network.
    func flooded() async -> Int { await log.flooded() }

    func stop() async throws {
        try await channel.close()
    }
}
