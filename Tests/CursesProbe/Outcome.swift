import Curses
import Synchronization

/// What the handler leaves behind for the main thread.
final class Outcome: Sendable {
    private let told = Mutex<TerminationSignal?>(nil)

    var signal: TerminationSignal? { told.withLock { $0 } }

    func tell(_ signal: TerminationSignal) {
        told.withLock { $0 = signal }
    }
}
