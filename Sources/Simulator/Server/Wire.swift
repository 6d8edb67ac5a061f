internal import Glibc
internal import NIOCore

/// The end of a connection's pipeline next to the socket: bytes written here pass no encoder, so that an
/// answer may be as broken as the weather wants it.
final class Wire: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func send(_ bytes: ByteBuffer) {
        context?.writeAndFlush(NIOAny(bytes), promise: nil)
    }

    /// Closes once everything sent before is out.
    func close() {
        guard let context else { return }
        let isolated = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(NIOAny(ByteBuffer())).assumeIsolated().whenComplete { _ in
            isolated.value.close(promise: nil)
        }
    }

    /// Drops the connection with a reset instead of an end (`SO_LINGER` with no time).
    func reset() {
        guard let context else { return }
        let immediately = linger(l_onoff: 1, l_linger: 0)
        _ = (context.channel as? any SocketOptionProvider)?.setSoLinger(immediately)
        context.close(promise: nil)
    }
}
