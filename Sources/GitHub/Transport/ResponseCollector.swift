internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import Resilience
private import Synchronization
private import Timing

/// Gathers one answer as its parts come in, within bounds of size and time, and knows whether the request has left.
///
/// All methods but `hasSent` and `hasAnswered` are called on the request's event loop; the lock is for those two. One
/// timer serves both time-outs: it rings when the nearer can have passed, and is set again where it has not.
final class ResponseCollector: HTTPClientResponseDelegate {
    private struct State {
        var hasSent = false
        /// When the whole request had left.
        var sentAt: NIODeadline?
        var head: HTTPResponseHead?
        var body = ByteBuffer()
        var timer: Scheduled<Void>?
    }

    private let state = Mutex(State())
    private let maximumBodyBytes: Int
    private let firstByte: TimeAmount
    /// When the whole answer must have come.
    private let end: NIODeadline

    /// - Parameter timeouts: of which the one for the whole begins now.
    init(maximumBodyBytes: Int, _ timeouts: TimeoutPolicy) {
        self.maximumBodyBytes = maximumBodyBytes
        firstByte = .nanoseconds(timeouts.firstByte.nanoseconds)
        end = .now() + .nanoseconds(timeouts.request.nanoseconds)
    }

    /// Whether any byte of the request may have left.
    var hasSent: Bool { state.withLock(\.hasSent) }

    /// Whether the head of an answer has come.
    var hasAnswered: Bool { state.withLock { $0.head != nil } }

    func didSendRequestHead(task: HTTPClient.Task<WireResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.hasSent = true }
        watch(task)
    }

    func didSendRequest(task: HTTPClient.Task<WireResponse>) {
        state.withLock { $0.sentAt = .now() }
    }

    func didReceiveHead(task: HTTPClient.Task<WireResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<
        Void
    > {
        state.withLock { $0.head = head }
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
        state.withLock { $0.timer.take() }?.cancel()
    }

    func didFinishRequest(task: HTTPClient.Task<WireResponse>) throws -> WireResponse {
        try state.withLock { state in
            state.timer.take()?.cancel()
            guard let head = state.head else { throw TransportError.protocolError(reason: "no head") }
            return WireResponse(
                status: Int(head.status.code),
                headers: Headers(head.headers),
                body: Array(state.body.readableBytesView)
            )
        }
    }

    /// Rings when the nearer of the time-outs can have passed.
    private func watch(_ task: HTTPClient.Task<WireResponse>) {
        let timer = task.eventLoop.scheduleTask(deadline: deadline) { [self] in
            if deadline <= .now() { task.fail(reason: TransportError.timedOut) } else { watch(task) }
        }
        state.withLock { $0.timer = timer }
    }

    /// As far as it is known: while the request is still leaving, nothing can have been answered.
    private var deadline: NIODeadline {
        state.withLock { state in
            guard state.head == nil else { return end }
            return min(end, (state.sentAt ?? .now()) + firstByte)
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
