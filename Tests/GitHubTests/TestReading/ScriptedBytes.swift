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
