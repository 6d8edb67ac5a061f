internal import CArchive
internal import Glibc

/// Reads the entries of a ZIP one after the other, as a stream. The directory is checked before the first.
///
/// libarchive unpacks and checks sums; names, kinds and sizes come from our own reading of the directory.
final class ArchiveReader {
    private static let blockSize = 64 << 10
    private static let endOfFile: Int32 = 1
    private static let okay: Int32 = 0

    let entries: [ZIPEntry]
    private let file: RandomAccessFile
    private let archive: OpaquePointer
    private var index = -1
    /// Set when libarchive can't go on after a damaged entry.
    private var isDead = false

    init(_ path: String, entryLimit: Int) throws(ArchiveError) {
        file = try RandomAccessFile(path)
        entries = try ZIPDirectory(of: file, limit: entryLimit).entries
        guard let archive = archive_read_new() else { throw .unreadable("no memory") }
        self.archive = archive
        guard !entries.isEmpty else { return }
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_fd(archive, file.descriptor, Self.blockSize) == Self.okay else {
            throw .damaged(Self.words(of: archive))
        }
    }

    deinit { archive_read_free(archive) }

    /// The next entry, or `nil` after the last. What was not read of the one before is skipped.
    func next() throws(ArchiveError) -> ZIPEntry? {
        index += 1
        guard index < entries.count else { return nil }
        guard !isDead else { throw .damaged("what follows a damaged entry can't be found") }
        var header: OpaquePointer?
        let code = archive_read_next_header(archive, &header)
        guard code >= ARCHIVE_WARN, code != Self.endOfFile else {
            throw .damaged(Self.words(of: archive))
        }
        return entries[index]
    }

    /// More of the current entry's data; zero bytes at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(EntryRefusal) -> Int {
        let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
        guard count < 0 else { return count }
        if count <= Int(ARCHIVE_FATAL) { isDead = true }
        let words = Self.words(of: archive)
        if words.contains("bad CRC") { throw .badChecksum }
        throw .damaged(words)
    }

    /// How many of the current entry's compressed bytes were used so far, its header included.
    var consumed: UInt64 {
        let position = archive_filter_bytes(archive, -1)
        guard entries.indices.contains(index), position > 0 else { return 0 }
        let start = entries[index].offset
        return UInt64(position) > start ? UInt64(position) - start : 0
    }

    private static func words(of archive: OpaquePointer) -> String {
        archive_error_string(archive).map { String(cString: $0) } ?? "no reason is told"
    }
}
