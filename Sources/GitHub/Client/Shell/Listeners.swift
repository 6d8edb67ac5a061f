internal import Resilience
private import Synchronization

/// The events of a client, delivered in order to whoever listens. Nothing is kept for late comers.
final class Listeners: Sendable {
    private struct State {
        var next = 0
        var all: [Int: @Sendable ([Event]) -> Void] = [:]
    }

    private let state = Mutex(State())

    var isEmpty: Bool { state.withLock(\.all.isEmpty) }

    func add(_ body: @escaping @Sendable ([Event]) -> Void) -> Listener {
        let number = state.withLock { state in
            state.next += 1
            state.all[state.next] = body
            return state.next
        }
        return Listener { [weak self] in self?.remove(number) }
    }

    func deliver(_ events: [Event]) {
        for body in state.withLock({ Array($0.all.values) }) { body(events) }
    }

    private func remove(_ number: Int) {
        state.withLock { _ = $0.all.removeValue(forKey: number) }
    }
}
