internal import NIOCore
internal import NIOHTTP1

/// One client's connection: gathers requests, asks for plans, and plays each plan out before it takes the
/// next.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    private static let largestBody = 25 * 1_048_576
    private static let step = TimeAmount.milliseconds(50)

    private enum Work {
        case idle
        /// The answer waits for its time or is on its way.
        case answering(Plan.Receipt)
    }

    private let server: SimulatorServer
    private let face: Face
    private let wire: Wire
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var waiting: [(Request, keepAlive: Bool)] = []
    private var work = Work.idle
    private var timer: Scheduled<Void>?

    private init(_ server: SimulatorServer, _ face: Face, _ wire: Wire) {
        self.server = server
        self.face = face
        self.wire = wire
    }

    static func install(in channel: any Channel, serving face: Face, of server: SimulatorServer) throws {
        let wire = Wire()
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(wire)
        try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
        try pipeline.addHandler(Connection(server, face, wire))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            if head.headers.contains(name: "expect") {
                wire.send(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
            }
        case .body(let buffer):
            guard body.count + buffer.readableBytes <= Self.largestBody else { return refuse(413, context) }
            body.append(contentsOf: buffer.readableBytesView)
        case .end:
            guard let head else { return }
            let headers = head.headers.map { Header($0.name, $0.value) }
            let request = Request(head.method.rawValue, head.uri, headers: headers, body: body)
            self.head = nil
            waiting.append((request, keepAlive: head.isKeepAlive))
            takeNext(context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        waiting = []
        if case .answering(let receipt) = work { server.abandoned(receipt) }
        work = .idle
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError else { return context.close(promise: nil) }
        refuse(400, context)
    }

    private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
        head = nil
        waiting = []
        wire.send(
            ByteBuffer(string: "HTTP/1.1 \(status) Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        )
        wire.close()
    }

    private func takeNext(_ context: ChannelHandlerContext) {
        guard case .idle = work, !waiting.isEmpty else { return }
        let (request, keepAlive) = waiting.removeFirst()
        let plan = server.received(request, at: face)
        work = .answering(plan.receipt)
        guard plan.delay > .zero else { return play(plan, closing: plan.closes || !keepAlive, context) }
        later(.nanoseconds(Int64(plan.delay / .nanoseconds(1) / server.haste)), context) {
            connection,
            context in
            connection.play(plan, closing: plan.closes || !keepAlive, context)
        }
    }

    private func play(_ plan: Plan, closing: Bool, _ context: ChannelHandlerContext) {
        var bytes = context.channel.allocator.buffer(capacity: 1_024 + plan.body.count)
        AnswerBytes.head(of: plan, closing: closing, isChunked: plan.delivery == .garbage, into: &bytes)
        switch plan.delivery {
        case .whole:
            write(plan.body[...], of: plan, into: &bytes)
            finish(plan, bytes, closing: closing, context)
        case .reset:
            wire.reset()
        case .cut(let count):
            write(plan.body.prefix(count), of: plan, into: &bytes)
            wire.send(bytes)
            wire.close()
        case .stall(let count):
            write(plan.body.prefix(count), of: plan, into: &bytes)
            wire.send(bytes)
        case .garbage:
            AnswerBytes.garbage(plan.body, into: &bytes)
            wire.send(bytes)
            wire.close()
        case .trickle(let rate):
            wire.send(bytes)
            trickle(plan, from: 0, to: plan.body.count, rate: rate, closing: closing, context)
        case .trickleThenCut(let rate, let count):
            wire.send(bytes)
            trickle(plan, from: 0, to: count, rate: rate, closing: true, context)
        }
    }

    private func write(_ part: ArraySlice<UInt8>, of plan: Plan, into bytes: inout ByteBuffer) {
        bytes.writeBytes(part)
        server.sent(part.count, for: plan.receipt)
    }

    /// The last bytes of an answer that goes out whole.
    private func finish(_ plan: Plan, _ bytes: ByteBuffer, closing: Bool, _ context: ChannelHandlerContext) {
        server.delivered(plan.receipt)
        work = .idle
        wire.send(bytes)
        guard !closing else { return wire.close() }
        takeNext(context)
    }

    private func trickle(
        _ plan: Plan,
        from start: Int,
        to end: Int,
        rate: Int,
        closing: Bool,
        _ context: ChannelHandlerContext
    ) {
        let next = min(end, start + max(1, rate * Int(Self.step.nanoseconds) / 1_000_000_000))
        var bytes = ByteBuffer()
        write(plan.body[start..<next], of: plan, into: &bytes)
        guard next < end else {
            guard end < plan.body.count else { return finish(plan, bytes, closing: closing, context) }
            wire.send(bytes)
            return wire.close()
        }
        wire.send(bytes)
        later(Self.step, context) { connection, context in
            connection.trickle(plan, from: next, to: end, rate: rate, closing: closing, context)
        }
    }

    /// Acts when the time has come, unless the answer was abandoned meanwhile. Cancelling the timer is not enough: one
    /// that is due in the same turn of the loop in which the connection closes is run all the same.
    private func later(
        _ delay: TimeAmount,
        _ context: ChannelHandlerContext,
        _ action: @escaping (Connection, ChannelHandlerContext) -> Void
    ) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
            guard case .answering = self.work else { return }
            action(self, context)
        }
    }
}
