/// The current entry of an archive from its start to its end.
struct EntryBytes: ByteSource {
    private let walk: ArchiveWalk

    init(_ walk: ArchiveWalk) {
        self.walk = walk
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try walk.read(into: buffer)
    }
}
