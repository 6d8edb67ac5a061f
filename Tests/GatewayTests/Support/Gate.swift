import Gateway
import GitHub
import GitHubTesting
import NIOCore
import NIOPosix

/// What a test has of a running gateway.
struct Gate: Sendable {
    let address: ListenAddress
    let client: GitHubClient
    let github: MockGitHub
    let desk: WebhookDesk

    /// Asks, and returns everything up to the connection's end.
    func ask(_ head: String, _ headers: [String] = [], body: String = "") async throws -> String {
        let lines = ["\(head) HTTP/1.1", "host: test", "connection: close"] + headers
        return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Sends these bytes, and returns everything up to the connection's end.
    func send(_ text: String) async throws -> String {
        try await connect { line in
            try await line.send(text)
            return try await line.rest()
        }
    }

    /// Lends a connection.
    func connect<Success: Sendable>(_ body: (inout Line) async throws -> Success) async throws -> Success {
        try await connection().executeThenClose { inbound, outbound in
            var line = Line(inbound, outbound)
            return try await body(&line)
        }
    }

    func deliver(_ body: String, id: String, signedWith secret: Secret = GatewayStage.secret) async throws
        -> String
    {
        try await ask("POST /webhooks/github", signature(of: body, id: id, secret), body: body)
    }

    /// The headers of a signed delivery.
    func signature(of body: String, id: String, _ secret: Secret = GatewayStage.secret) -> [String] {
        let signed = WebhookSigner(secret: secret).headers(for: Array(body.utf8), event: "push", id: id)
        return signed.fields.map { "\($0.name): \($0.value)" } + ["content-length: \(body.utf8.count)"]
    }

    private func connection() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        let initialize: @Sendable (any Channel) -> EventLoopFuture<NIOAsyncChannel<ByteBuffer, ByteBuffer>> =
            {
                channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        switch address {
        case .tcp(let host, let port):
            return try await bootstrap.connect(host: host, port: port, channelInitializer: initialize)
        case .unix(let path):
            return try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: initialize)
        }
    }
}
