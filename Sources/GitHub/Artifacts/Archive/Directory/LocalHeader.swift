/// What stands before an entry's data (PKWARE APPNOTE 4.3.7).
struct LocalHeader {
    private static let length = 30

    let name: String
    /// The first byte after the data.
    let dataEnd: UInt64

    init(of entry: ZIPEntry, in file: RandomAccessFile, before directory: UInt64) throws(ArchiveError) {
        let length = UInt64(Self.length)
        guard entry.offset <= directory, directory - entry.offset >= length else {
            throw .damaged("the entry \(entry.name) lies outside the file")
        }
        let header = ZIPFields(try file.bytes(at: entry.offset, count: Self.length)[...])
        guard header.uint32(0) == ZIPSignature.localHeader else {
            throw .damaged("the entry \(entry.name) is not where the directory says")
        }
        let (nameLength, extraLength) = (UInt64(header.uint16(26)), UInt64(header.uint16(28)))
        let data = entry.offset + length + nameLength + extraLength
        guard data <= directory, entry.compressedSize <= directory - data else {
            throw .overlapping(entry.name, "the directory")
        }
        dataEnd = data + entry.compressedSize
        name = ZIPName.text(try file.bytes(at: entry.offset + length, count: Int(nameLength)))
    }
}
