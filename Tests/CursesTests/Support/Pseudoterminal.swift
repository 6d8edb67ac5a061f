import Glibc

/// A terminal without a window: what a program on its other end writes is recorded, what is typed arrives there.
final class Pseudoterminal {
    enum Failure: Error {
        case system(String, Int32)
        /// The awaited text didn't come within the limit; what came instead.
        case silence(awaited: String, recorded: String)
    }

    /// How long a wait may last before the test fails; no passing test takes it.
    private static let limit: Int32 = 20_000

    /// TIOCSPTLCK and TIOCGPTN of Linux, which Swift doesn't import.
    private static let lockRequest: UInt = 0x4004_5431
    private static let numberRequest: UInt = 0x8004_5430

    private let master: Int32
    let path: String
    /// Everything that the program has written so far.
    private(set) var recorded: [UInt8] = []
    private var isHungUp = false

    init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { throw Failure.system("open", errno) }
        var locked: Int32 = 0
        var number: Int32 = 0
        guard ioctl(master, Self.lockRequest, &locked) == 0, ioctl(master, Self.numberRequest, &number) == 0
        else {
            throw Failure.system("ioctl", errno)
        }
        path = "/dev/pts/\(number)"
        resize(columns: columns, rows: rows)
    }

    deinit {
        hangUp()
    }

    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// The window is closed.
    func hangUp() {
        guard !isHungUp else { return }
        isHungUp = true
        close(master)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { _ = write(master, $0.baseAddress, $0.count) }
    }

    /// The flags of the line's mode that a full-screen program changes.
    var mode: LineMode {
        var mode = termios()
        tcgetattr(master, &mode)
        return LineMode(mode)
    }

    var text: String { String(decoding: recorded, as: UTF8.self) }

    /// Reads until `text` has been written after `start` bytes; returns how many had been by then.
    @discardableResult
    func read(until text: String, from start: Int = 0) throws -> Int {
        let awaited = Array(text.utf8)
        while true {
            if let end = recorded[start...].firstEnd(of: awaited) { return end }
            guard readSome() else {
                throw Failure.silence(awaited: text, recorded: self.text)
            }
        }
    }

    /// Reads until no process has the other end open; false when one still has after the limit.
    @discardableResult
    func readToEnd() -> Bool {
        while readSome() {}
        var state = pollfd(fd: master, events: 0, revents: 0)
        return poll(&state, 1, 0) == 1
    }

    /// Waits for bytes; false when there is nobody left to write any, or the limit has passed.
    private func readSome() -> Bool {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Self.limit) == 1 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        recorded += buffer[..<count]
        return true
    }
}

extension ArraySlice<UInt8> {
    /// The index after the first occurrence of `part`.
    fileprivate func firstEnd(of part: [UInt8]) -> Int? {
        guard count >= part.count else { return nil }
        for start in startIndex...(endIndex - part.count)
        where self[start..<start + part.count].elementsEqual(part) {
            return start + part.count
        }
        return nil
    }
}
