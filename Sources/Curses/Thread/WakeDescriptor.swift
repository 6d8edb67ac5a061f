import CCurses
import Glibc
import Synchronization

/// Wakes a thread that sleeps in poll(2), from any thread; many wake-ups before it looks cost one system call.
final class WakeDescriptor: Sendable {
    let descriptor: Int32
    private let isPending = Atomic(false)

    init() throws(TerminalError) {
        descriptor = headroom_wake_descriptor()
        guard descriptor >= 0 else { throw .outOfResources(errno) }
    }

    deinit {
        close(descriptor)
    }

    func wake() {
        guard !isPending.exchange(true, ordering: .acquiringAndReleasing) else { return }
        var one: UInt64 = 1
        write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Lets the next `wake` write again; what was handed over before a wake-up is visible after this.
    func drain() {
        var count: UInt64 = 0
        read(descriptor, &count, MemoryLayout<UInt64>.size)
        _ = isPending.exchange(false, ordering: .acquiringAndReleasing)
    }
}
