import CCurses
import Glibc
import Screen

/// The loop of the terminal's thread: sleeps until the terminal, a signal, another thread or the clock has something
/// to tell, and tells the program.
struct TerminalLoop: ~Copyable {
    private let terminal: Terminal
    private let wake: WakeDescriptor
    private let handle: (Wakeup) throws -> Next
    private var decoder = InputDecoder()
    private var stopwatch: Stopwatch
    private var inputs: [TerminalInput]
    private var signals: [TerminalSignal] = []
    private var isLineOpen = true

    init(
        terminal: Terminal,
        wake: WakeDescriptor,
        handle: @escaping (Wakeup) throws -> Next
    ) throws(TerminalError) {
        self.terminal = terminal
        self.wake = wake
        self.handle = handle
        stopwatch = try Stopwatch()
        inputs = [.resized(terminal.size)]
    }

    /// Returns when the program leaves or `isCancelled` says so.
    mutating func run(isCancelled: () -> Bool) throws {
        while !isCancelled() {
            let wakeup = Wakeup(inputs: inputs, signals: signals)
            inputs = []
            signals = []
            switch try handle(wakeup) {
            case .wait(let limit): sleep(atMost: limit)
            case .leave: return
            }
        }
    }

    private mutating func sleep(atMost limit: Duration?) {
        var waits = [
            pollfd(fd: isLineOpen ? terminal.line.input : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stopwatch.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        wait(on: &waits, atMost: limit)
        if waits[1].revents != 0 { wake.drain() }
        takeSignals()
        if waits[0].revents != 0 { takeInput() }
        if waits[2].revents != 0 {
            inputs += decoder.silenceLasted()
            stopwatch.restart(decoder.patience)
        }
    }

    private func wait(on waits: inout [pollfd], atMost limit: Duration?) {
        guard poll(&waits, nfds_t(waits.count), Self.milliseconds(limit)) < 0 else { return }
        for index in waits.indices { waits[index].revents = 0 }
    }

    /// Rounded up, so that the time has come when the thread wakes; -1 for no limit.
    private static func milliseconds(_ limit: Duration?) -> Int32 {
        guard let limit else { return -1 }
        let parts = max(limit, .zero).components
        let rest = (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: min(parts.seconds, Int64(Int32.max)) * 1_000 + rest)
    }

    private mutating func takeInput() {
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
            let count = read(terminal.line.input, buffer.baseAddress, buffer.count)
            if count > 0 {
                inputs += decoder.received(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                stopwatch.restart(decoder.patience)
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                isLineOpen = false
                raise(SIGHUP)
            }
        }
    }

    private mutating func takeSignals() {
        let noted = NotedSignals.take()
        if noted.contains(.stop) {
            terminal.suspendAlone()
            signals.append(.resumed)
        }
        if noted.contains(.resumption) {
            terminal.reclaim()
            headroom_note_resize()
            signals.append(.resumed)
        }
        if noted.contains(.resize), let size = terminal.adoptSize() {
            inputs.append(.resized(size))
        }
        if noted.contains(.termination), let signal = TerminationSignal(rawValue: headroom_termination()) {
            signals.append(.terminate(signal))
        }
    }
}
