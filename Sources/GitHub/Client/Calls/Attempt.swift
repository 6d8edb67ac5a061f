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
        /// Its task is being made; it may run, or be cancelled, before it is known here.
        case starting
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
    ///
    /// - Parameter atOnce: on the thread of the caller, up to where the work waits itself, which spares a change of
    ///   threads. Only for a caller who waits for just this and holds no lock.
    func start(
        atOnce: Bool,
        _ work: @escaping @Sendable () async -> Void,
        otherwise: () -> Void
    ) {
        let isCancelled = state.withLock { state in
            guard case .waiting = state else { return true }
            state = .starting
            return false
        }
        guard !isCancelled else { return otherwise() }
        let task = atOnce ? Task.immediate(operation: work) : Task(operation: work)
        let isLate = state.withLock { state in
            guard case .starting = state else { return true }
            state = .running(task)
            return false
        }
        if isLate { task.cancel() }
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
