import Gateway
import GitHub
import NIOCore
import NIOPosix

/// What a test has of a running gateway.
struct Gate: Sendable {
    let port: Int
    let client: GitHubClient
    let desk: WebhookDesk

    /// Asks, and returns everything up to the connection's end.
    func ask(_ head: String, _ headers: [String] = [], body: String = "") async throws -> String {
        let lines = ["\(head) HTTP/1.1", "host: test", "connection: close"] + headers
        return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Sends these bytes, and returns everything up to the connection's end.
    func send(_ text: String) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            var answer = ""
            for try await part in inbound { answer += String(buffer: part) }
            return answer
        }
    }

    func deliver(_ body: String, id: String, signedWith secret: Secret = GatewayStage.secret) async throws
        -> String
    {
        let signed = WebhookSigner(secret: secret).headers(for: Array(body.utf8), event: "push", id: id)
        let headers = signed.fields.map { "\($0.name): \($0.value)" } + ["content-length: \(body.utf8.count)"]
        return try await ask("POST /webhooks/github", headers, body: body)
    }
}
