/// The directory of an archive, read before anything is unpacked: libarchive reads all of it into memory, takes what
/// overlaps, and believes what it is told.
struct ZIPDirectory {
    /// Bytes of a directory that are read at all.
    private static let longest: UInt64 = 64 << 20

    /// In the order of their places in the file, which is the order in which libarchive gives them.
    let entries: [ZIPEntry]

    init(of file: RandomAccessFile, limit: Int) throws(ArchiveError) {
        let end = try ZIPEnd(of: file)
        guard end.entries <= limit else { throw .tooManyEntries(declared: end.entries, limit: limit) }
        guard end.size <= Self.longest else { throw .damaged("its directory is too large") }
        var walk = DirectoryWalk(file: file, end: end)
        var entries: [ZIPEntry] = []
        while let entry = try walk.next() {
            guard entries.count < limit else {
                throw .tooManyEntries(declared: end.entries, limit: limit)
            }
            entries.append(entry)
        }
        guard UInt64(entries.count) == end.entries else {
            throw .damaged("it declares \(end.entries) entries and lists \(entries.count)")
        }
        entries.sort { $0.offset < $1.offset }
        self.entries = try Self.checked(entries, in: file, before: end.offset)
    }

    /// Compares each entry with the header before its data, and refuses data that lie in each other.
    private static func checked(
        _ entries: [ZIPEntry],
        in file: RandomAccessFile,
        before directory: UInt64
    ) throws(ArchiveError) -> [ZIPEntry] {
        var checked = entries
        for (index, entry) in entries.enumerated() {
            let local = try LocalHeader(of: entry, in: file, before: directory)
            let next = index + 1 < entries.count ? entries[index + 1] : nil
            guard local.dataEnd <= next?.offset ?? directory else {
                throw .overlapping(entry.name, next?.name ?? "its directory")
            }
            checked[index].namesDiffer = local.name != entry.name
        }
        return checked
    }
}
