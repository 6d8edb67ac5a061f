/// Goes through the records of a directory in pieces, so that a directory of millions is left as soon as it is seen to be
/// too long.
struct DirectoryWalk {
    private static let headerLength = 46
    private static let piece = 64 << 10

    private let file: RandomAccessFile
    private let end: UInt64
    private var position: UInt64
    private var window: [UInt8] = []
    private var windowStart: UInt64 = 0

    init(file: RandomAccessFile, end: ZIPEnd) {
        self.file = file
        self.end = end.offset + end.size
        position = end.offset
    }

    mutating func next() throws(ArchiveError) -> ZIPEntry? {
        guard position < end else { return nil }
        let header = ZIPFields(try take(Self.headerLength))
        guard header.uint32(0) == ZIPSignature.directoryHeader else {
            throw .damaged("its directory holds something else")
        }
        let name = Array(try take(Int(header.uint16(28))))
        let extra = Array(try take(Int(header.uint16(30))))
        _ = try take(Int(header.uint16(32)))
        return entry(header, name: name, extra: extra)
    }

    private func entry(_ header: ZIPFields, name: [UInt8], extra: [UInt8]) -> ZIPEntry {
        let sizes = Zip64Sizes(header, extra: extra)
        let text = ZIPName.text(name)
        let flags = header.uint16(8)
        let method = header.uint16(10)
        return ZIPEntry(
            name: text,
            kind: ZIPEntry.Kind(mode: header.uint32(38) >> 16, name: text),
            // Bit 0 encryption, bit 6 strong encryption, bit 13 a masked directory; method 99 AES.
            isEncrypted: flags & (1 | 1 << 6 | 1 << 13) != 0 || method == 99,
            method: method,
            compressedSize: sizes.compressed,
            offset: sizes.offset
        )
    }

    private mutating func take(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
        guard UInt64(count) <= end - position else { throw .damaged("its directory is cut") }
        var start = Int(position - windowStart)
        if start + count > window.count {
            windowStart = position
            window = try file.bytes(at: position, count: min(max(count, Self.piece), Int(end - position)))
            start = 0
        }
        position += UInt64(count)
        return window[start..<start + count]
    }
}

extension ZIPEntry.Kind {
    /// - Parameter mode: of Unix, 0 where the producer wrote none.
    fileprivate init(mode: UInt32, name: String) {
        switch mode & 0o170000 {
        case 0o120000: self = .link
        case 0o020000, 0o060000, 0o010000, 0o140000: self = .device
        case 0o040000: self = .folder
        default: self = name.hasSuffix("/") || name.hasSuffix("\\") ? .folder : .file
        }
    }
}
