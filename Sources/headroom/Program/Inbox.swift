import Dashboard
import Resilience
import Synchronization

/// What other threads have for the screen, in the order in which it came.
///
/// The screen is woken for the first message only. Until it has looked and found nothing it comes back by itself, a
/// refresh interval later, so that thousands of events a second wake it ten times a second.
final class Inbox: Sendable {
    private struct State {
        var events: [Event] = []
        var messages: [Message] = []
        var isAttended = false
    }

    /// More events than this are not kept while the screen does not look, as when an editor has the terminal; the
    /// oldest go.
    private static let bound = 20_000

    private let state = Mutex(State())
    private let wake: @Sendable () -> Void

    /// - Parameter wake: called from any thread when the screen should look.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    func post(_ events: [Event]) {
        post { state in
            state.events += events
            if state.events.count > 2 * Self.bound {
                state.events.removeFirst(state.events.count - Self.bound)
            }
        }
    }

    func post(_ message: Message) {
        post { $0.messages.append(message) }
    }

    /// True while the screen comes back by itself.
    var isAttended: Bool { state.withLock(\.isAttended) }

    /// Takes all there is. After an empty one the next message wakes the screen.
    func take() -> [Message] {
        state.withLock { state in
            var taken: [Message] = state.events.isEmpty ? [] : [.events(state.events)]
            taken += state.messages
            state.events.removeAll(keepingCapacity: state.events.count < 4096)
            state.messages.removeAll()
            state.isAttended = !taken.isEmpty
            return taken
        }
    }

    private func post(_ change: (inout State) -> Void) {
        let mustWake = state.withLock { state in
            change(&state)
            defer { state.isAttended = true }
            return !state.isAttended
        }
        if mustWake { wake() }
    }
}
