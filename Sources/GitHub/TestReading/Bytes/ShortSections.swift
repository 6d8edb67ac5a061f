/// A document whose CDATA sections are ended and begun again wherever a piece of them was read. The text is the
/// same, and libxml2, which holds a section until its end and takes no more than 10 MB, has little to hold.
struct ShortSections: ByteSource {
    /// Where the next byte lies.
    fileprivate enum Place {
        /// So many bytes of what could begin a section were just read; none where nothing has begun.
        case content(begun: Int)
        /// `<!-` was read.
        case dash
        /// So many bytes of its end were just read.
        case comment(ended: Int)
        case instruction(ended: Int)
        case section(ended: Int)
    }

    fileprivate static let beginning = Array("<![CDATA[".utf8)
    private static let seam = Array("]]><![CDATA[".utf8)

    private var source: UTF8Bytes
    private var place = Place.content(begun: 0)

    init(_ source: UTF8Bytes) {
        self.source = source
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let room = buffer.count - Self.seam.count
        guard room > 0 else { return try source.read(into: buffer) }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
        let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        for byte in piece { place = place.after(byte) }
        guard let last = piece.last, canBreak(after: last) else { return count }
        UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyBytes(from: Self.seam)
        return count + Self.seam.count
    }

    /// Not amid a character, amid a line break, or amid what may be the section's end.
    private func canBreak(after byte: UInt8) -> Bool {
        guard case .section(0) = place else { return false }
        return byte < 0x80 && byte != UInt8(ascii: "\r")
    }
}

extension ShortSections.Place {
    fileprivate func after(_ byte: UInt8) -> Self {
        switch self {
        case .content(let begun): Self.content(after: byte, begun)
        case .dash: byte == UInt8(ascii: "-") ? .comment(ended: 0) : .content(begun: 0)
        case .comment(let ended):
            Self.end(byte, UInt8(ascii: "-"), 2, ended).map { .comment(ended: $0) } ?? .content(begun: 0)
        case .instruction(let ended):
            Self.end(byte, UInt8(ascii: "?"), 1, ended).map { .instruction(ended: $0) } ?? .content(begun: 0)
        case .section(let ended):
            Self.end(byte, UInt8(ascii: "]"), 2, ended).map { .section(ended: $0) } ?? .content(begun: 0)
        }
    }

    private static func content(after byte: UInt8, _ begun: Int) -> Self {
        let beginning = ShortSections.beginning
        if byte == beginning[begun] {
            return begun + 1 == beginning.count ? .section(ended: 0) : .content(begun: begun + 1)
        }
        switch (begun, byte) {
        case (1, UInt8(ascii: "?")): return .instruction(ended: 0)
        case (2, UInt8(ascii: "-")): return .dash
        default: return .content(begun: byte == beginning[0] ? 1 : 0)
        }
    }

    /// How many bytes of the end were read, as many as it has before its `>`; `nil` behind that.
    private static func end(_ byte: UInt8, _ mark: UInt8, _ most: Int, _ ended: Int) -> Int? {
        if byte == mark { return min(ended + 1, most) }
        return byte == UInt8(ascii: ">") && ended == most ? nil : 0
    }
}
