/// The encoding of a document, told by its first bytes (XML 1.0, appendix F).
struct XMLEncoding: Hashable {
    /// As `iconv` knows it.
    let name: String
    /// Bytes of the byte order mark, which aren't part of the document.
    let markLength: Int

    /// - Parameter head: the document's first bytes, with all of its declaration where it has one.
    init(of head: some Collection<UInt8>) {
        let start = Array(head.prefix(4))
        if let (mark, name) = Self.marks.first(where: { start.starts(with: $0.bytes) }).map({
            ($0.bytes, $0.name)
        }) {
            (self.name, markLength) = (name, mark.count)
            return
        }
        markLength = 0
        name = Self.patterns.first { start == $0.bytes }?.name ?? Self.declared(in: head) ?? "UTF-8"
    }

    private struct Sign {
        let bytes: [UInt8]
        let name: String

        init(_ bytes: [UInt8], _ name: String) {
            self.bytes = bytes
            self.name = name
        }
    }

    /// Longer ones first: that of UTF-32 begins with that of UTF-16.
    private static let marks = [
        Sign([0xFF, 0xFE, 0, 0], "UTF-32LE"), Sign([0, 0, 0xFE, 0xFF], "UTF-32BE"),
        Sign([0xFF, 0xFE], "UTF-16LE"), Sign([0xFE, 0xFF], "UTF-16BE"), Sign([0xEF, 0xBB, 0xBF], "UTF-8"),
    ]

    /// `<?`, or `<` alone, without a mark.
    private static let patterns = [
        Sign([0x3C, 0, 0, 0], "UTF-32LE"), Sign([0, 0, 0, 0x3C], "UTF-32BE"),
        Sign([0x3C, 0, 0x3F, 0], "UTF-16LE"), Sign([0, 0x3C, 0, 0x3F], "UTF-16BE"),
    ]

    /// The name in the declaration. A document whose declaration reads as ASCII is in none of the wide encodings,
    /// whatever it says: .NET writes `utf-16` into files of UTF-8.
    private static func declared(in head: some Collection<UInt8>) -> String? {
        guard head.starts(with: "<?xml".utf8) else { return nil }
        let declaration = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        guard let label = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[label.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let name = value.dropFirst().prefix { $0 != quote }
        let isWide = ["UTF-16", "UTF-32", "UCS", "ISO-10646"].contains { name.uppercased().hasPrefix($0) }
        return isWide ? nil : String(name)
    }
}
