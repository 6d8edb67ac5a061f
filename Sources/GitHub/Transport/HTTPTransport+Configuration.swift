internal import AsyncHTTPClient
internal import NIOCore
private import Timing

extension HTTPClient.Configuration {
    /// The most that a compressed body may grow by. JSON reaches a ratio of 20; a bomb starts at 1000.
    private static let inflationRatio = 100

    /// Only connecting is timed here: what follows is timed by the collectors, which know whose turn it is.
    init(_ configuration: HTTPTransport.Configuration) {
        var pool = ConnectionPool()
        pool.concurrentHTTP1ConnectionsPerHostSoftLimit = configuration.connectionsPerHost
        // Otherwise a refused connection is tried again, unseen, until the connection's time-out.
        pool.retryConnectionEstablishment = false
        self.init(
            redirectConfiguration: .disallow,
            timeout: Timeout(connect: .nanoseconds(configuration.timeouts.connection.nanoseconds)),
            connectionPool: pool,
            proxy: configuration.proxy.map(Proxy.init),
            decompression: .enabled(limit: .ratio(Self.inflationRatio))
        )
    }

    /// For bodies as they are.
    static func streaming(_ configuration: HTTPTransport.Configuration) -> Self {
        var streaming = Self(configuration)
        streaming.decompression = .disabled
        // No other hook hands out a connection's channel; this one is called after its first purpose.
        streaming.http1_1ConnectionDebugInitializer = { channel in
            channel.setOption(.recvAllocator, value: largeReads)
        }
        return streaming
    }

    /// Where much comes, each reading takes much of it: what a part costs beside its bytes is paid less often.
    /// Where little comes, buffers shrink.
    private static let largeReads = AdaptiveRecvByteBufferAllocator(
        minimum: 2 << 10,
        initial: 64 << 10,
        maximum: 256 << 10
    )
}

extension HTTPClient.Configuration.Proxy {
    fileprivate init(_ proxy: Proxy) {
        let authorization = proxy.authorization.map { secret in
            HTTPClient.Authorization.basic(credentials: secret.reveal(\.self))
        }
        self = .server(host: proxy.host, port: proxy.port, authorization: authorization)
    }
}
