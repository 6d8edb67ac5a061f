internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import Resilience
private import Synchronization
private import Timing

/// Hands one answer on as its parts come in, and lets the wire wait while its reader is slow.
///
/// All methods but `hasSent` are called on the request's event loop; the lock is for `hasSent` and the timers.
final class StreamCollector: HTTPClientResponseDelegate {
    private struct State {
        var hasSent = false
        var isOver = false
        /// When the silence began that is being timed; `nil` while the reader is the one to wait for.
        var silentSince: NIODeadline?
        var allowedSilence: TimeAmount
        var watch: Scheduled<Void>?
    }

    private let state: Mutex<State>
    private let pipe: BodyPipe
    private let stall: TimeAmount

    init(into pipe: BodyPipe, _ timeouts: TimeoutPolicy) {
        self.pipe = pipe
        stall = .nanoseconds(timeouts.stall.nanoseconds)
        state = Mutex(State(allowedSilence: .nanoseconds(timeouts.firstByte.nanoseconds)))
    }

    /// Whether any byte of the request may have left.
    var hasSent: Bool { state.withLock(\.hasSent) }

    func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
        state.withLock { $0.hasSent = true }
    }

    func didSendRequest(task: HTTPClient.Task<Void>) {
        state.withLock { $0.silentSince = .now() }
        watch(task)
    }

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        state.withLock { state in
            state.silentSince = .now()
            state.allowedSilence = stall
        }
        pipe.began(
            ResponseHead(
                status: Int(head.status.code),
                headers: Headers(head.headers)
            )
        )
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        let room = task.eventLoop.makePromise(of: Void.self)
        // Before the part is handed on: the reader may have made room before `write` returns.
        state.withLock { $0.silentSince = nil }
        let hasRoom = pipe.write(Self.compact(buffer)) { [self] in listen(for: room) }
        if hasRoom { listen(for: room) }
        return room.futureResult
    }

    func didReceiveError(task: HTTPClient.Task<Void>, _ error: any Error) {
        finish()
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) {
        finish()
    }

    /// A part holds all of the storage that it lies in. What fills little of it is copied, so that many small
    /// ones take no more than they weigh.
    private static func compact(_ part: ByteBuffer) -> ByteBuffer {
        part.readableBytes < part.storageCapacity / 2 ? ByteBuffer(buffer: part) : part
    }

    /// There is room for more: from now on silence is the service's.
    private func listen(for room: EventLoopPromise<Void>) {
        state.withLock { $0.silentSince = .now() }
        room.succeed()
    }

    private func finish() {
        state.withLock { state in
            state.isOver = true
            return state.watch.take()
        }?.cancel()
    }

    /// Looks at the silence when it could be too long, instead of setting a timer with every part.
    private func watch(_ task: HTTPClient.Task<Void>) {
        let due = state.withLock { state -> NIODeadline? in
            guard !state.isOver else { return nil }
            return (state.silentSince ?? .now()) + state.allowedSilence
        }
        guard let due else { return }
        guard due > .now() else { return task.fail(reason: TransportError.timedOut) }
        let scheduled = task.eventLoop.scheduleTask(deadline: due) { [weak self] in
            guard let self else { return }
            watch(task)
        }
        state.withLock { $0.watch = scheduled }
    }
}
