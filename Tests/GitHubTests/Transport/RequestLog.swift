import Synchronization

/// What a `RawServer` has seen.
final class RequestLog: Sendable {
    private struct State {
        var text = ""
        var requests = 0
        var connections = 0
        var flooded: Int?
        var waiter: CheckedContinuation<Int, Never>?
    }

    private let state = Mutex(State())

    /// All bytes that came.
    var text: String { state.withLock(\.text) }

    var connections: Int { state.withLock(\.connections) }

    func connected() {
        state.withLock { $0.connections += 1 }
    }

    /// A request came; returns how many came before it.
    func add(_ text: String) -> Int {
        state.withLock { state in
            state.text += text
            state.requests += 1
            return state.requests - 1
        }
    }

    /// A flood has ended after so many bytes.
    func ended(after bytes: Int) {
        state.withLock { state in
            state.flooded = bytes
            return state.waiter.take()
        }?.resume(returning: bytes)
    }

    func flooded() async -> Int {
        await withCheckedContinuation { continuation in
            let bytes = state.withLock { state in
                if state.flooded == nil { state.waiter = continuation }
                return state.flooded
            }
            if let bytes { continuation.resume(returning: bytes) }
        }
    }
}
