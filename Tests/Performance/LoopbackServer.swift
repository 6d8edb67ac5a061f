import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP server of one thread, as bare as it can be.
enum LoopbackServer {
    /// Serves on a loopback port that the system chooses, for as long as the process lives.
    ///
    /// - Parameter handler: makes what answers a connection's requests.
    static func run(
        answeringBy handler: @escaping @Sendable () -> some ChannelInboundHandler,
        onReady: (Int) -> Void
    ) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 512)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(handler())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        onReady(channel.localAddress?.port ?? 0)
        try await channel.closeFuture.get()
    }
}
