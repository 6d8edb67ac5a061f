/// A file from its start to its end.
struct FileBytes: ByteSource {
    private let file: RandomAccessFile
    private var offset: UInt64 = 0

    init(_ file: RandomAccessFile) {
        self.file = file
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !Task.isCancelled else { throw ArchiveError.cancelled }
        let count = try file.read(at: offset, into: buffer)
        offset += UInt64(count)
        return count
    }
}
