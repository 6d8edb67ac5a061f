/// Sizes and offset of a directory's record, from its extra field where 32 bits don't hold them (PKWARE APPNOTE 4.5.3).
struct Zip64Sizes: Hashable {
    private(set) var compressed: UInt64
    private(set) var offset: UInt64

    init(_ header: ZIPFields, extra: [UInt8]) {
        compressed = UInt64(header.uint32(20))
        offset = UInt64(header.uint32(42))
        guard var rest = Self.field(in: extra) else { return }
        func take() -> UInt64? {
            guard rest.count >= 8 else { return nil }
            defer { rest = rest.dropFirst(8) }
            return ZIPFields(rest).uint64(0)
        }
        // In this order, each only where its place in the record is full of ones.
        if header.uint32(24) == .max { _ = take() }
        if header.uint32(20) == .max { compressed = take() ?? compressed }
        if header.uint32(42) == .max { offset = take() ?? offset }
    }

    private static func field(in extra: [UInt8]) -> ArraySlice<UInt8>? {
        var rest = extra[...]
        while rest.count >= 4 {
            let fields = ZIPFields(rest)
            let (tag, size) = (fields.uint16(0), Int(fields.uint16(2)))
            rest = rest.dropFirst(4)
            if tag == 1 { return rest.prefix(size) }
            rest = rest.dropFirst(size)
        }
        return nil
    }
}
