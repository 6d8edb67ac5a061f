/// Reads the little-endian numbers of a ZIP. The caller has made sure that the bytes are there.
struct ZIPFields {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    func uint16(_ offset: Int) -> UInt16 { UInt16(truncatingIfNeeded: number(offset, size: 2)) }

    func uint32(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(offset, size: 4)) }

    func uint64(_ offset: Int) -> UInt64 { number(offset, size: 8) }

    private func number(_ offset: Int, size: Int) -> UInt64 {
        let start = bytes.startIndex + offset
        return bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
