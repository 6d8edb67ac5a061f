import CCurses
import Glibc
import Synchronization

/// The one thread that touches the terminal. It sleeps until there is something to do.
public final class TerminalThread: Sendable {
    private let descriptor: WakeDescriptor
    private let isCancelled = Atomic(false)

    public init() throws(TerminalError) {
        descriptor = try WakeDescriptor()
    }

    /// Makes the handler run soon, from any thread and at any time; what was handed over before is visible to it.
    public func wake() {
        descriptor.wake()
    }

    /// Opens the terminal on a thread of its own, and calls what `begin` returned there: at once, and whenever the
    /// terminal, a signal, `wake()` or the wait that it asked for gives reason to.
    ///
    /// Returns after the handler has answered `.leave`; throws what opening, `begin` or the handler threw, or
    /// `CancellationError`. Whichever it is, the terminal is back as it was, what was printed to stdout and stderr
    /// meanwhile has been printed, and the signals have their former dispositions. Run it once at a time.
    public func run(
        _ options: TerminalOptions,
        begin: @escaping @Sendable (Terminal) throws -> (Wakeup) throws -> Next
    ) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
                do {
                    try DedicatedThread.start(named: "terminal") {
                        done.resume(with: Result { try self.own(options, begin) })
                    }
                } catch {
                    done.resume(throwing: error)
                }
            }
        } onCancel: {
            isCancelled.store(true, ordering: .releasing)
            wake()
        }
        try Task.checkCancellation()
    }

    private func own(
        _ options: TerminalOptions,
        _ begin: (Terminal) throws -> (Wakeup) throws -> Next
    ) throws {
        headroom_catch_signals(descriptor.descriptor)
        defer { releaseSignals() }
        let terminal = try Terminal(options)
        defer { terminal.close() }
        var loop = try TerminalLoop(terminal: terminal, wake: descriptor, handle: begin(terminal))
        try loop.run { isCancelled.load(ordering: .acquiring) }
    }

    /// A request to end that came too late to be told is repeated, so that it isn't lost.
    private func releaseSignals() {
        headroom_release_signals()
        guard NotedSignals.take().contains(.termination) else { return }
        kill(getpid(), headroom_termination())
    }
}
