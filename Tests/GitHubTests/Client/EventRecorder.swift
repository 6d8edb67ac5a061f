import GitHub
import Resilience
import Synchronization

/// Keeps the events of a client, and lets a test wait for one.
final class EventRecorder: Sendable {
    private struct State {
        var events: [Event] = []
        var wanted: (@Sendable (Event.Kind) -> Bool)?
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    var events: [Event] { state.withLock(\.events) }

    func listen(to client: GitHubClient) -> Listener {
        client.listen { [self] in receive($0) }
    }

    /// Waits for the first event of that kind, also one that has come already.
    func first(where wanted: @escaping @Sendable (Event.Kind) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                guard !state.events.contains(where: { wanted($0.kind) }) else { return true }
                state.wanted = wanted
                state.waiter = continuation
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func receive(_ events: [Event]) {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.events += events
            guard let wanted = state.wanted, events.contains(where: { wanted($0.kind) }) else { return nil }
            state.wanted = nil
            return state.waiter.take()
        }?.resume()
    }
}
