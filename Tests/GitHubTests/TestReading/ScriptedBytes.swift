@testable import GitHub

/// Bytes in pieces of the sizes that a test chooses, then an end or an error.
struct ScriptedBytes: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let piece: Int
    private let failure: (any Error)?

    init(_ bytes: [UInt8], piece: Int = .max, failure: (any Error)? = nil) {
        rest = bytes[...]
        self.piece = piece
        self.failure = failure
    }

    init(_ text: String, piece: Int = .max) {
        self.init(Array(text.utf8), piece: piece)
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = min(piece, buffer.count, rest.count)
        if count == 0, let failure { throw failure }
        buffer.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }
}

/// A report that is made while it is read: a head, one test again and again, a tail.
struct EndlessReport: ByteSource {
    private let test: [UInt8]
    private var left: Int
    private var pending: ArraySlice<UInt8> = Array("<testsuite name='long'>".utf8)[...]
    private var isOver = false

    init(of test: String, times: Int) {
        self.test = Array(test.utf8)
        left = times
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
            pending = test[...]
        } else if !isOver {
            isOver = true
            pending = Array("</testsuite>".utf8)[...]
        }
    }
}
