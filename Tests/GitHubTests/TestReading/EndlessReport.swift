@testable import GitHub

/// A report that is made while it is read: a head, one piece again and again, a tail.
struct EndlessReport: ByteSource {
    private let piece: [UInt8]
    private let tail: [UInt8]
    private var left: Int
    private var pending: ArraySlice<UInt8>
    private var isOver = false

    init(
        of piece: String,
        times: Int,
        after head: String = "<testsuite name='long'>",
        before tail: String = "</testsuite>"
    ) {
        self.piece = Array(piece.utf8)
        self.tail = Array(tail.utf8)
        left = times
        pending = Array(head.utf8)[...]
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var count = 0
        while count < buffer.count {
            if pending.isEmpty { refill() }
            guard !pending.isEmpty else { break }
            let part = pending.prefix(buffer.count - count)
            UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyBytes(from: part)
            pending = pending.dropFirst(part.count)
            count += part.count
        }
        return count
    }

    private mutating func refill() {
        if left > 0 {
            left -= 1
            pending = piece[...]
        } else if !isOver {
            isOver = true
            pending = tail[...]
        }
    }
}
