/// Writes a ZIP file whose entries are stored uncompressed (PKWARE's APPNOTE, sections 4.3.7, 4.3.12,
/// 4.3.16).
struct ZipArchive: Hashable, Sendable {
    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, containing content: [UInt8]) {
        let offset = UInt32(output.count)
        let facts = Self.facts(name, content)
        append([0x04034b50 as UInt32], to: &output)
        output.append(contentsOf: facts)
        output.append(contentsOf: Array(name.utf8) + content)
        append([0x02014b50 as UInt32], to: &directory)
        append([20 as UInt16], to: &directory)
        directory.append(contentsOf: facts)
        append([0, 0, 0] as [UInt16], to: &directory)
        append([0, offset] as [UInt32], to: &directory)
        directory.append(contentsOf: Array(name.utf8))
        count += 1
    }

    /// The whole file: entries, central directory, end record.
    var bytes: [UInt8] {
        var whole = output + directory
        append([0x06054b50 as UInt32], to: &whole)
        append([0, 0, count, count] as [UInt16], to: &whole)
        append([UInt32(directory.count), UInt32(output.count)], to: &whole)
        append([0 as UInt16], to: &whole)
        return whole
    }

    /// Version needed, flags (names are UTF-8), method 0, 1980-01-01 00:00, checksum, sizes, lengths of name
    /// and extra.
    private static func facts(_ name: String, _ content: [UInt8]) -> [UInt8] {
        var facts: [UInt8] = []
        append([20, 0x0800, 0, 0, 0x21] as [UInt16], to: &facts)
        append([CRC32.checksum(content), UInt32(content.count), UInt32(content.count)], to: &facts)
        append([UInt16(name.utf8.count), 0], to: &facts)
        return facts
    }

    private func append(_ values: [some FixedWidthInteger], to bytes: inout [UInt8]) {
        Self.append(values, to: &bytes)
    }

    private static func append(_ values: [some FixedWidthInteger], to bytes: inout [UInt8]) {
        for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    }
}
