import NIOCore
import NIOPosix
import Synchronization

/// A server on loopback that answers each connection's first bytes with the bytes of a script.
final class RawServer: Sendable {
    /// What it does once the request has come.
    enum Script: Sendable {
        /// Sends this and, where told so, closes.
        case send(String, closes: Bool)
        case close
        case silence
    }

    let port: Int
    private let channel: any Channel
    private let log = RequestLog()

    init(_ script: Script) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { [log] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answerer(script, log))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        port = channel.localAddress?.port ?? 0
    }

    /// What has come so far.
    var received: String { log.text }

    func stop() async throws {
        try await channel.close()
    }
}

/// The bytes that came.
private final class RequestLog: Sendable {
    private let bytes = Mutex("")

    var text: String { bytes.withLock { $0 } }

    func add(_ text: String) {
        bytes.withLock { $0 += text }
    }
}

private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: RawServer.Script
    private let log: RequestLog

    init(_ script: RawServer.Script, _ log: RequestLog) {
        self.script = script
        self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        log.add(String(buffer: unwrapInboundIn(data)))
        switch script {
        case .send(let text, let closes):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            if closes { context.close(promise: nil) }
        case .close:
            context.close(promise: nil)
        case .silence:
            break
        }
    }
}
