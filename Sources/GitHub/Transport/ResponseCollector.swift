internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
private import Synchronization
private import Timing

/// Gathers one answer as its parts come in, within bounds, and knows whether the request has left.
///
/// All methods but `hasSent` are called on the request's event loop; the lock is for `hasSent` and the timer.
final class ResponseCollector: HTTPClientResponseDelegate {
    private struct State {
        var hasSent = false
        var head: HTTPResponseHead?
        var body = ByteBuffer()
        var firstByteTimer: Scheduled<Void>?
    }

    private let state = Mutex(State())
    private let maximumBodyBytes: Int
    private let firstByte: Duration

    init(maximumBodyBytes: Int, firstByte: Duration) {
        self.maximumBodyBytes = maximumBodyBytes
        self.firstByte = firstByte
    }

    /// Whether any byte of the request may have left.
    var hasSent: Bool { state.withLock(\.hasSent) }

    /// Whether the head of an answer has come.
    var hasAnswered: Bool { state.withLock { $0.head != nil } }

    func didSendRequestHead(task: HTTPClient.Task<WireResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.hasSent = true }
    }

    func didSendRequest(task: HTTPClient.Task<WireResponse>) {
        let timer = task.eventLoop.scheduleTask(in: .nanoseconds(firstByte.nanoseconds)) {
            task.fail(reason: TransportError.timedOut)
        }
        let isLate = state.withLock { state in
            guard state.head == nil else { return true }
            state.firstByteTimer = timer
            return false
        }
        if isLate { timer.cancel() }
    }

    func didReceiveHead(task: HTTPClient.Task<WireResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<
        Void
    > {
        let timer = state.withLock { state in
            state.head = head
            return state.firstByteTimer.take()
        }
        timer?.cancel()
        if Self.size(of: head.headers) > Self.mostHeaderBytes {
            let reason = "the headers are larger than \(Self.mostHeaderBytes) bytes"
            return task.eventLoop.makeFailedFuture(TransportError.protocolError(reason: reason))
        }
        let declared = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
        return bounded(declared, task.eventLoop)
    }

    func didReceiveBodyPart(task: HTTPClient.Task<WireResponse>, _ buffer: ByteBuffer) -> EventLoopFuture<
        Void
    > {
        let size = state.withLock { state in
            var part = buffer
            let size = state.body.readableBytes + part.readableBytes
            guard size <= maximumBodyBytes else { return size }
            if state.body.readableBytes == 0 { state.body = part } else { state.body.writeBuffer(&part) }
            return size
        }
        return bounded(size, task.eventLoop)
    }

    func didReceiveError(task: HTTPClient.Task<WireResponse>, _ error: any Error) {
        state.withLock { $0.firstByteTimer.take() }?.cancel()
    }

    func didFinishRequest(task: HTTPClient.Task<WireResponse>) throws -> WireResponse {
        try state.withLock { state in
            guard let head = state.head else { throw TransportError.protocolError(reason: "no head") }
            return WireResponse(
                status: Int(head.status.code),
                headers: Headers(head.headers),
                body: Array(state.body.readableBytesView)
            )
        }
    }

    /// Bytes of names and values that are taken; GitHub sends three thousand.
    private static let mostHeaderBytes = 64 << 10

    private static func size(of headers: HTTPHeaders) -> Int {
        headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    }

    private func bounded(_ size: Int, _ eventLoop: any EventLoop) -> EventLoopFuture<Void> {
        guard size > maximumBodyBytes else { return eventLoop.makeSucceededVoidFuture() }
        return eventLoop.makeFailedFuture(TransportError.bodyTooLarge(limit: maximumBodyBytes))
    }
}
