/// What the end of an archive says about its directory (PKWARE APPNOTE 4.3.14 to 4.3.16).
struct ZIPEnd: Hashable {
    let entries: UInt64
    /// Where the directory begins.
    let offset: UInt64
    /// In bytes.
    let size: UInt64

    private static let length = 22
    private static let locatorLength = 20
    private static let end64Length = 56
    /// The record and the longest comment after it.
    private static let farthest = length + 65_535

    /// Finds the end in the last bytes of a file.
    init(of file: RandomAccessFile) throws(ArchiveError) {
        guard file.size > 0 else { throw .empty }
        let start = UInt64(max(0, Int64(file.size) - Int64(Self.farthest)))
        let tail = try file.bytes(at: start, count: Int(file.size - start))
        guard let index = Self.index(in: tail) else {
            throw try Self.looksLikeZIP(file) ? .truncated : .notZIP
        }
        let fields = ZIPFields(tail[index...])
        let position = start + UInt64(index)
        if let record = try Self.record64(before: position, in: file) {
            self = record
        } else {
            guard fields.uint16(4) == 0, fields.uint16(6) == 0, fields.uint16(8) == fields.uint16(10)
            else {
                throw .spanned
            }
            entries = UInt64(fields.uint16(10))
            size = UInt64(fields.uint32(12))
            offset = UInt64(fields.uint32(16))
        }
        let (end, overflows) = offset.addingReportingOverflow(size)
        guard !overflows, end <= position else { throw .damaged("its directory lies outside the file") }
    }

    private init(entries: UInt64, offset: UInt64, size: UInt64) {
        self.entries = entries
        self.offset = offset
        self.size = size
    }

    static func looksLikeZIP(_ file: RandomAccessFile) throws(ArchiveError) -> Bool {
        guard file.size >= 4 else { return false }
        let signature = ZIPFields(try file.bytes(at: 0, count: 4)[...]).uint32(0)
        return signature == ZIPSignature.localHeader || signature == ZIPSignature.end
    }

    /// The last record whose comment ends with the file.
    private static func index(in tail: [UInt8]) -> Int? {
        guard tail.count >= length else { return nil }
        for index in stride(from: tail.count - length, through: 0, by: -1) where tail[index] == 0x50 {
            let fields = ZIPFields(tail[index...])
            guard fields.uint32(0) == ZIPSignature.end else { continue }
            if index + length + Int(fields.uint16(20)) == tail.count { return index }
        }
        return nil
    }

    private static func record64(
        before position: UInt64,
        in file: RandomAccessFile
    ) throws(ArchiveError) -> ZIPEnd? {
        guard position >= UInt64(locatorLength) else { return nil }
        let locator = ZIPFields(
            try file.bytes(at: position - UInt64(locatorLength), count: locatorLength)[...]
        )
        guard locator.uint32(0) == ZIPSignature.end64Locator else { return nil }
        let offset = locator.uint64(8)
        guard position >= UInt64(locatorLength + end64Length),
            offset <= position - UInt64(locatorLength + end64Length)
        else { throw .damaged("its Zip64 record lies outside the file") }
        let record = ZIPFields(try file.bytes(at: offset, count: end64Length)[...])
        guard record.uint32(0) == ZIPSignature.end64 else {
            throw .damaged("its Zip64 record is missing")
        }
        guard record.uint32(16) == 0, record.uint32(20) == 0 else { throw .spanned }
        return ZIPEnd(entries: record.uint64(32), offset: record.uint64(48), size: record.uint64(40))
    }
}
