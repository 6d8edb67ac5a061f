import CCurses
import Glibc

/// A thread of the system's own, for work that blocks in poll(2) and must stay on one thread.
enum DedicatedThread {
    private final class Work {
        let name: String
        let body: @Sendable () -> Void

        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }

    /// Runs `body` on a new thread, which signals reach and where an overflow of the stack can be caught.
    static func start(named name: String, _ body: @escaping @Sendable () -> Void) throws(TerminalError) {
        let work = Unmanaged.passRetained(Work(name: name, body: body))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread,
            nil,
            { raw in
                guard let raw else { return nil }
                let work = Unmanaged<Work>.fromOpaque(raw).takeRetainedValue()
                headroom_name_thread(work.name)
                headroom_guard_thread()
                headroom_unblock_signals()
                work.body()
                return nil
            },
            work.toOpaque()
        )
        guard failure == 0 else {
            work.release()
            throw .outOfResources(failure)
        }
        pthread_detach(thread)
    }
}
