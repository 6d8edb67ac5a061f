import NIOCore
import NIOHTTP1

/// A server of one artifact: its path at the API leads to a blob of the size that was asked for, which flows as fast as
/// its reader takes it.
enum BlobResponder {
    /// Serves on a loopback port that the system chooses, for as long as the process lives.
    static func run(onReady: (Int) -> Void) async throws {
        try await LoopbackServer.run(answeringBy: { Handler() }, onReady: onReady)
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let chunk = ByteBuffer(repeating: 0x5A, count: 256 << 10)
        private var path = ""
        private var left = 0

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head): path = head.uri
            case .body: break
            case .end: answer(context)
            }
        }

        func channelWritabilityChanged(context: ChannelHandlerContext) {
            flow(context)
        }

        /// `/repos/…/artifacts/N/zip` leads to `/blob/N`, which has N bytes.
        private func answer(_ context: ChannelHandlerContext) {
            let size = path.split(separator: "/").compactMap { Int($0) }.last ?? 0
            guard path.hasPrefix("/blob/") else {
                return redirect(to: "/blob/\(size)", context)
            }
            left = size
            let headers: HTTPHeaders = ["content-length": "\(size)", "etag": "\"blob\""]
            let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            flow(context)
        }

        private func redirect(to location: String, _ context: ChannelHandlerContext) {
            let headers: HTTPHeaders = ["location": location, "content-length": "0"]
            let head = HTTPResponseHead(version: .http1_1, status: .found, headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }

        private func flow(_ context: ChannelHandlerContext) {
            guard left > 0 else { return }
            while left > 0, context.channel.isWritable {
                let part = chunk.getSlice(at: 0, length: min(left, chunk.readableBytes)) ?? chunk
                left -= part.readableBytes
                context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(part))), promise: nil)
            }
            if left == 0 { context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil) }
        }
    }
}
