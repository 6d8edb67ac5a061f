import Glibc
import NIOCore

/// One connection of a `RawServer`. A request is what one read brings: those of the tests are small.
final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let scripts: [RawServer.Script]
    private let log: RequestLog

    init(_ scripts: [RawServer.Script], _ log: RequestLog) {
        self.scripts = scripts
        self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let number = log.add(String(buffer: unwrapInboundIn(data)))
        switch scripts[min(number, scripts.count - 1)] {
        case .send(let text, let closes):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            if closes { context.close(promise: nil) }
        case .deliver(let head, let bytes):
            context.write(wrapOutboundOut(ByteBuffer(string: head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        case .close:
            context.close(promise: nil)
        case .reset:
            let immediately = linger(l_onoff: 1, l_linger: 0)
            _ = (context.channel as? any SocketOptionProvider)?.setSoLinger(immediately)
            context.close(promise: nil)
        case .silence:
            break
        case .flood(let head, let text):
            context.write(wrapOutboundOut(ByteBuffer(string: head)), promise: nil)
            flood(with: ByteBuffer(string: text), sent: head.utf8.count, context)
        }
    }

    /// Each write waits for the one before it, so that nothing gathers here but what the network does not take.
    private func flood(with bytes: ByteBuffer, sent: Int, _ context: ChannelHandlerContext) {
        let isolated = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(bytes)).assumeIsolated().whenComplete { result in
            let (answerer, context) = isolated.value
            switch result {
            case .success:
                // In a turn of its own: a write that is done at once would otherwise begin the next within itself.
                context.eventLoop.assumeIsolated().execute {
                    answerer.flood(with: bytes, sent: sent + bytes.readableBytes, context)
                }
            case .failure: answerer.log.ended(after: sent)
            }
        }
    }
}
