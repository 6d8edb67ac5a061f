import GitHub
import Resilience
import Synchronization

/// Keeps the events of a client, and lets a test wait for one.
final class EventRecorder: Sendable {
    private struct State {
        var events: [Event] = []
        var isEnough: (@Sendable ([Event]) -> Bool)?
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    var events: [Event] { state.withLock(\.events) }

    func listen(to client: GitHubClient) -> Listener {
        client.listen { [self] in receive($0) }
    }

    /// Waits for the first event of that kind, also one that has come already.
    func first(where isWanted: @escaping @Sendable (Event.Kind) -> Bool) async {
        await all { $0.contains { isWanted($0.kind) } }
    }

    /// Waits until that many calls have ended.
    func endings(atLeast count: Int) async {
        await all { $0.count { if case .ended = $0.kind { true } else { false } } >= count }
    }

    /// Waits until what has come is enough.
    private func all(_ isEnough: @escaping @Sendable ([Event]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                guard !isEnough(state.events) else { return true }
                state.isEnough = isEnough
                state.waiter = continuation
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func receive(_ events: [Event]) {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.events += events
            guard let isEnough = state.isEnough, isEnough(state.events) else { return nil }
            state.isEnough = nil
            return state.waiter.take()
        }?.resume()
    }
}
