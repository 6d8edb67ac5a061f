private import Synchronization

/// Records on their way to the disk. Whoever has one leaves it here and goes on; of too many the newest are
/// lost, and counted.
final class RecordQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var lost = 0
    }

    /// Yields when there is something to take, and ends when nothing will come any more.
    let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let bound: Int
    private let state = Mutex(State())

    init(bound: Int) {
        self.bound = bound
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func put(_ elements: [Element]) {
        guard !elements.isEmpty else { return }
        state.withLock { state in
            let room = max(0, bound - state.elements.count)
            state.elements += elements.prefix(room)
            state.lost += max(0, elements.count - room)
        }
        signal.yield()
    }

    func take() -> (elements: [Element], lost: Int) {
        state.withLock { state in
            defer { state = State() }
            return (state.elements, state.lost)
        }
    }

    /// Lets the reader end once it has taken what is there.
    func finish() {
        signal.finish()
    }
}
