import CCurses
import Glibc

/// Gathers what ncurses writes in one update, which it does once per move of the cursor, so that a frame reaches the
/// terminal in one piece. ncurses's descriptor leads to a file in memory meanwhile.
struct FrameCollector: ~Copyable {
    private let memory: Int32
    private let written: Int32
    private let terminal: Int32
    private var frame: [UInt8] = []

    /// `written` is the descriptor that only ncurses writes to; `terminal` is where it leads between frames. `memory`,
    /// from `memoryFile`, is closed with the collector.
    init(memory: Int32, written: Int32, terminal: Int32) {
        self.memory = memory
        self.written = written
        self.terminal = terminal
    }

    static func memoryFile() throws(TerminalError) -> Int32 {
        let memory = headroom_memory_file("frame")
        guard memory >= 0 else { throw .outOfResources(errno) }
        return memory
    }

    deinit {
        close(memory)
    }

    /// The bytes of one update between the marks of a frame; empty when there was nothing to write.
    mutating func collect(_ update: () -> Void) -> [UInt8] {
        lseek(memory, 0, SEEK_SET)
        headroom_redirect(memory, written)
        update()
        headroom_redirect(terminal, written)
        let length = Int(lseek(memory, 0, SEEK_CUR))
        frame.removeAll(keepingCapacity: true)
        guard length > 0 else { return frame }
        frame.append(contentsOf: TerminalModes.frameBegin.utf8)
        append(length)
        frame.append(contentsOf: TerminalModes.frameEnd.utf8)
        return frame
    }

    private mutating func append(_ length: Int) {
        let start = frame.count
        frame.append(contentsOf: repeatElement(0, count: length))
        let memory = memory
        frame.withUnsafeMutableBytes { bytes in
            let room = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
            _ = pread(memory, room.baseAddress, room.count, 0)
        }
    }
}
