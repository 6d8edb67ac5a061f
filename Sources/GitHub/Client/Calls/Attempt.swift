internal import Resilience
private import Synchronization

/// One attempt on the wire: its task, owned from start to end so that it can be taken off again.
///
/// A task of its own, not a child of the caller's: an attempt outlives a caller who leaves while others share its
/// answer, and a task group cannot cancel one child alone. The shell counts these tasks and waits for all of them
/// before it closes the transport.
final class Attempt: Sendable {
    private enum State {
        /// Decided but not begun; may begin or be cancelled.
        case waiting
        case running(Task<Void, Never>)
        case cancelled
    }

    let id: AttemptID
    let prepared: PreparedCall
    let wire: WireRequest
    let authorization: Authorization
    private let state = Mutex(State.waiting)

    init(
        _ id: AttemptID,
        of prepared: PreparedCall,
        wire: WireRequest,
        authorizedBy authorization: Authorization
    ) {
        self.id = id
        self.prepared = prepared
        self.wire = wire
        self.authorization = authorization
    }

    /// Runs the work, or what stands in for it where the attempt has been cancelled already.
    func start(_ work: @escaping @Sendable () async -> Void, otherwise: () -> Void) {
        let isCancelled = state.withLock { state in
            guard case .waiting = state else { return true }
            state = .running(Task(operation: work))
            return false
        }
        if isCancelled { otherwise() }
    }

    func cancel() {
        let task = state.withLock { state -> Task<Void, Never>? in
            guard case .running(let task) = state else {
                state = .cancelled
                return nil
            }
            return task
        }
        task?.cancel()
    }
}
