/// Writes ZIP archives byte by byte, as hostile as a test wants them. Entries are stored unless they bring their own
/// compressed data.
struct ZIPBuilder {
    struct Entry {
        var name: [UInt8]
        var data: [UInt8]
        /// What stands in the local header, where it isn't the name.
        var localName: [UInt8]?
        var method: UInt16 = 0
        var flags: UInt16 = 0
        /// Type and permissions as Unix writes them.
        var mode: UInt32 = 0o100644
        var checksum: UInt32?
        /// The size that is declared, where it isn't that of the data.
        var size: UInt32?
        /// Takes the data of an earlier entry instead of its own.
        var sharesDataOf: Int?

        init(_ name: String, _ text: String = "") {
            self.name = Array(name.utf8)
            data = Array(text.utf8)
        }
    }

    var entries: [Entry] = []
    /// The number that the end declares, where it isn't the true one.
    var declaredEntries: UInt16?

    init(_ entries: Entry...) {
        self.entries = entries
    }

    func bytes() -> [UInt8] {
        var output: [UInt8] = []
        var offsets: [Int] = []
        for entry in entries {
            if let shared = entry.sharesDataOf {
                offsets.append(offsets[shared])
                continue
            }
            offsets.append(output.count)
            output += localHeader(of: entry) + entry.data
        }
        let start = output.count
        for (entry, offset) in zip(entries, offsets) { output += record(of: entry, at: offset) }
        return output + end(size: output.count - start, offset: start)
    }

    private func localHeader(of entry: Entry) -> [UInt8] {
        let name = entry.localName ?? entry.name
        let fields: [[UInt8]] = [
            bytes(0x0403_4B50, size: 4), common(entry), bytes(name.count, size: 2), bytes(0, size: 2), name,
        ]
        return Array(fields.joined())
    }

    private func record(of entry: Entry, at offset: Int) -> [UInt8] {
        let fields: [[UInt8]] = [
            bytes(0x0201_4B50, size: 4), bytes(0x031E, size: 2), common(entry),
            bytes(entry.name.count, size: 2), bytes(0, size: 8), bytes(Int(entry.mode) << 16, size: 4),
            bytes(offset, size: 4), entry.name,
        ]
        return Array(fields.joined())
    }

    private func common(_ entry: Entry) -> [UInt8] {
        let checksum = entry.checksum ?? Self.checksum(entry.data)
        let size = entry.size.map { Int($0) } ?? entry.data.count
        let fields: [[UInt8]] = [
            bytes(20, size: 2), bytes(Int(entry.flags), size: 2), bytes(Int(entry.method), size: 2),
            bytes(0, size: 4), bytes(Int(checksum), size: 4), bytes(entry.data.count, size: 4),
            bytes(size, size: 4),
        ]
        return Array(fields.joined())
    }

    private func end(size: Int, offset: Int) -> [UInt8] {
        let count = Int(declaredEntries ?? UInt16(truncatingIfNeeded: entries.count))
        let fields: [[UInt8]] = [
            bytes(0x0605_4B50, size: 4), bytes(0, size: 4), bytes(count, size: 2), bytes(count, size: 2),
            bytes(size, size: 4), bytes(offset, size: 4), bytes(0, size: 2),
        ]
        return Array(fields.joined())
    }

    private func bytes(_ number: Int, size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// CRC-32 as ISO 3309 has it.
    private static func checksum(_ data: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in data {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
