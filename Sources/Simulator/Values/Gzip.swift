/// Writes the gzip format (RFC 1952) with its content stored as it is, in blocks (RFC 1951, section 3.2.4).
enum Gzip {
    private static let longestBlock = 65_535

    static func bytes(of content: [UInt8]) -> [UInt8] {
        // No name, no time, no hint about the compressor, an unknown system.
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        var rest = content[...]
        repeat {
            let block = rest.prefix(longestBlock)
            rest = rest.dropFirst(block.count)
            bytes.append(rest.isEmpty ? 1 : 0)
            append(UInt16(block.count), to: &bytes)
            append(~UInt16(block.count), to: &bytes)
            bytes += block
        } while !rest.isEmpty
        append(CRC32.checksum(content), to: &bytes)
        append(UInt32(truncatingIfNeeded: content.count), to: &bytes)
        return bytes
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
