import Glibc

/// A terminal without a window, 120 columns by 40 rows: what a program draws is read and timed, what is typed arrives
/// there.
final class Pseudoterminal {
    /// The other end, for the program.
    let path: String
    private let master: Int32
    /// What was read since the last frame's end, or since the start.
    private var unread: [UInt8] = []

    /// TIOCSPTLCK and TIOCGPTN of Linux, which Swift doesn't import.
    private static let lockRequest: UInt = 0x4004_5431
    private static let numberRequest: UInt = 0x8004_5430

    /// What a synchronized update begins and ends with (xterm's private mode 2026).
    private static let frameBegin = Array("\u{1B}[?2026h".utf8)
    private static let frameEnd = Array("\u{1B}[?2026l".utf8)

    /// What came while it was watched.
    struct Watching {
        var frames = 0
        var bytes = 0
        /// Frames that do not begin with the beginning of a synchronized update, and so might be seen half drawn.
        var torn = 0
    }

    init() throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { throw SystemFailure.call("open /dev/ptmx", errno) }
        var locked: Int32 = 0
        var number: Int32 = 0
        guard ioctl(master, Self.lockRequest, &locked) == 0, ioctl(master, Self.numberRequest, &number) == 0
        else { throw SystemFailure.call("ioctl", errno) }
        path = "/dev/pts/\(number)"
        resize(columns: 120, rows: 40)
    }

    deinit {
        close(master)
    }

    /// The program hears of it by SIGWINCH.
    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func type(_ key: String) {
        let bytes = Array(key.utf8)
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    /// Reads to the end of the next frame and returns its bytes.
    func nextFrame(within limit: Duration = .seconds(10)) throws -> [UInt8] {
        let deadline = ContinuousClock.now.advanced(by: limit)
        while true {
            if let end = unread.firstEnd(of: Self.frameEnd) {
                defer { unread.removeFirst(end) }
                return Array(unread[..<end])
            }
            guard readSome(until: deadline) else { throw SystemFailure.silence(awaited: "a frame") }
        }
    }

    /// Reads for a while, and tells what came.
    @discardableResult
    func watch(for time: Duration) -> Watching {
        let deadline = ContinuousClock.now.advanced(by: time)
        var watching = Watching()
        while true {
            let known = unread.count
            guard readSome(until: deadline) else { return watching }
            watching.bytes += unread.count - known
            while let end = unread.firstEnd(of: Self.frameEnd) {
                if !unread.starts(with: Self.frameBegin) { watching.torn += 1 }
                unread.removeFirst(end)
                watching.frames += 1
            }
        }
    }

    /// False where nothing came until the deadline, or nobody is left to write.
    private func readSome(until deadline: ContinuousClock.Instant) -> Bool {
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return false }
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Int32(clamping: Int64(left / .milliseconds(1)) + 1)) == 1 else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
            let count = read(master, buffer.baseAddress, buffer.count)
            guard count > 0 else { return false }
            unread.append(contentsOf: buffer[..<count])
            return true
        }
    }
}

extension [UInt8] {
    /// The index after the first occurrence of `part`.
    fileprivate func firstEnd(of part: [UInt8]) -> Int? {
        guard count >= part.count else { return nil }
        for start in 0...(count - part.count) where self[start] == part[0] {
            if self[start..<start + part.count].elementsEqual(part) { return start + part.count }
        }
        return nil
    }
}
