import NIOCore
import NIOHTTP1

/// A server that answers every request at once with the same page, headed as GitHub heads it: what a client costs shows
/// the clearer, the less the server does.
enum Responder {
    /// Serves on a loopback port that the system chooses, for as long as the process lives.
    static func run(onReady: (Int) -> Void) async throws {
        try await LoopbackServer.run(answeringBy: { Handler() }, onReady: onReady)
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: Responder.headers)
        private let body = ByteBuffer(string: Responder.page)

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .end = unwrapInboundIn(data) else { return }
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    /// JSON of the size that a small page of GitHub has.
    private static let page = #"{"items":""# + String(repeating: "x", count: 4096) + #""}"#

    private static let headers: HTTPHeaders = [
        "server": "github.com",
        "content-type": "application/json; charset=utf-8",
        "content-length": "\(page.utf8.count)",
        "cache-control": "private, max-age=60, s-maxage=60",
        "etag": "W/\"5d2b9c1f0a9fe3d5c7aa6c2e7f2f4f39\"",
        "x-github-media-type": "github.v3; format=json",
        "x-github-request-id": "C0DE:1F2E:3D4C5B:6A7988:65432100",
        "x-github-api-version-selected": "2022-11-28",
        "x-ratelimit-limit": "15000",
        "x-ratelimit-remaining": "14900",
        "x-ratelimit-used": "100",
        "x-ratelimit-reset": "4102444800",
        "x-ratelimit-resource": "core",
    ]
}
