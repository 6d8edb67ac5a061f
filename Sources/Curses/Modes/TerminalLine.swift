import CCurses
import Glibc
import Screen

/// The descriptors that lead to the terminal, and the mode in which it was found.
struct TerminalLine: ~Copyable {
    let input: Int32
    let output: Int32
    let found: termios

    /// Takes stdin and stdout where they are terminals, and the process's own terminal otherwise.
    init() throws(TerminalError) {
        let input = try Self.open(STDIN_FILENO, for: O_RDONLY)
        do {
            output = try Self.open(STDOUT_FILENO, for: O_WRONLY)
        } catch {
            close(input)
            throw error
        }
        self.input = input
        var mode = termios()
        tcgetattr(output, &mode)
        found = mode
    }

    deinit {
        close(input)
        close(output)
    }

    private static func open(_ standard: Int32, for access: Int32) throws(TerminalError) -> Int32 {
        guard isatty(standard) == 1 else {
            let own = Glibc.open("/dev/tty", access | O_NOCTTY | O_CLOEXEC)
            guard own >= 0 else { throw .notATerminal }
            return own
        }
        let copy = fcntl(standard, F_DUPFD_CLOEXEC, 10)
        guard copy >= 0 else { throw .outOfResources(errno) }
        return copy
    }

    /// From here on every way out of the process gives the terminal back as it was found.
    func claim() {
        withUnsafePointer(to: found) { headroom_screen_entered(output, $0, TerminalModes.farewell) }
    }

    /// The window's size; nil when the terminal doesn't tell (a serial line).
    var size: Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard headroom_window_size(output, &rows, &columns) == 0 else { return nil }
        return Size(width: Int(columns), height: Int(rows))
    }

    /// Writes everything, as few times as the terminal allows; false when there is no terminal any more.
    @discardableResult
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(output, rest.baseAddress, rest.count)
            if count < 0 {
                guard errno == EINTR || errno == EAGAIN else { return false }
                awaitRoom()
            } else {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
        return true
    }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = write(UnsafeRawBufferPointer($0)) }
    }

    private func awaitRoom() {
        var room = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
    }

    /// Throws away what was typed or reported and not yet read, lest the shell reads it.
    func discardInput() {
        tcflush(input, TCIFLUSH)
    }
}
