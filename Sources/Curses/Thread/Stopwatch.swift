import CCurses
import Glibc

/// One time limit that poll(2) can wait for. It costs nothing while it isn't running.
struct Stopwatch: ~Copyable {
    let descriptor: Int32
    private var isRunning = false

    init() throws(TerminalError) {
        descriptor = headroom_timer_descriptor()
        guard descriptor >= 0 else { throw .outOfResources(errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Starts it anew; nil stops it.
    mutating func restart(_ limit: Duration?) {
        guard limit != nil || isRunning else { return }
        isRunning = limit != nil
        let milliseconds = limit.map { max(1, $0 / .milliseconds(1)) } ?? 0
        headroom_set_timer(descriptor, Int(milliseconds))
    }
}
