import Glibc

/// A terminal without a window: what a program on its other end writes is recorded, what is typed arrives there.
public final class Pseudoterminal {
    public enum Failure: Error {
        case system(String, Int32)
        /// What was awaited didn't come within the limit; what came last instead.
        case silence(awaited: String, recorded: String)
    }

    /// How long a wait may last before the test fails; no passing test takes it.
    private static let limit = Duration.seconds(20)

    /// TIOCSPTLCK and TIOCGPTN of Linux, which Swift doesn't import.
    private static let lockRequest: UInt = 0x4004_5431
    private static let numberRequest: UInt = 0x8004_5430

    private let master: Int32
    public let path: String
    /// Everything that the program has written so far.
    public private(set) var recorded: [UInt8] = []
    private var isHungUp = false

    public init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
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

    public func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// The window is closed.
    public func hangUp() {
        guard !isHungUp else { return }
        isHungUp = true
        close(master)
    }

    public func type(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { _ = write(master, $0.baseAddress, $0.count) }
    }

    /// Types as fast as the program takes it, and reads what it writes meanwhile.
    public func pour(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            var wait = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            let patience = Self.milliseconds(until: ContinuousClock.now + Self.limit)
            guard poll(&wait, 1, patience) == 1, wait.revents & Int16(POLLHUP) == 0 else {
                throw Failure.silence(awaited: "room to type", recorded: last)
            }
            if wait.revents & Int16(POLLIN) != 0 { readWhatIsThere() }
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// The flags of the line's mode that a full-screen program changes.
    public var mode: LineMode {
        var mode = termios()
        tcgetattr(master, &mode)
        return LineMode(mode)
    }

    public var text: String { String(decoding: recorded, as: UTF8.self) }

    /// What was written last, short enough to be read by people.
    private var last: String { String(decoding: recorded.suffix(8192), as: UTF8.self) }

    /// Reads until `text` has been written after `start` bytes; returns how many had been by then.
    @discardableResult
    public func read(until text: String, from start: Int = 0) throws -> Int {
        let awaited = Array(text.utf8)
        let end = ContinuousClock.now + Self.limit
        var unsearched = start
        while true {
            if let found = recorded[unsearched...].firstEnd(of: awaited) { return found }
            unsearched = max(unsearched, recorded.count - awaited.count)
            guard readSome(before: end) else { throw Failure.silence(awaited: text, recorded: last) }
        }
    }

    /// Reads until no process has the other end open; false when one still has after the limit.
    @discardableResult
    public func readToEnd() -> Bool {
        let end = ContinuousClock.now + Self.limit
        while readSome(before: end) {}
        var state = pollfd(fd: master, events: 0, revents: 0)
        return poll(&state, 1, 0) == 1
    }

    /// Waits for bytes; false when there is nobody left to write any, or none came in time.
    private func readSome(before end: ContinuousClock.Instant) -> Bool {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, Self.milliseconds(until: end)) == 1 && readWhatIsThere()
    }

    private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
        Int32(max(.zero, ContinuousClock.now.duration(to: end)) / .milliseconds(1))
    }

    @discardableResult
    private func readWhatIsThere() -> Bool {
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
