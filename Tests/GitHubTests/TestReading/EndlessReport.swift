@testable import GitHub

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
