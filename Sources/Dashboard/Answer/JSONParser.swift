/// Reads JSON (RFC 8259). What is not JSON, or is cut in the middle, is shown as text instead; hence no errors are told.
struct JSONParser {
    /// Deeper is no answer that a person reads.
    private static let deepest = 128

    private let bytes: [UInt8]
    private var place = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// `nil` where the text is no JSON.
    static func node(from text: String) -> JSONNode? {
        var parser = JSONParser(text)
        guard let node = parser.value(depth: 0) else { return nil }
        parser.skipBlanks()
        return parser.place == parser.bytes.count ? node : nil
    }

    private mutating func value(depth: Int) -> JSONNode? {
        skipBlanks()
        guard depth < Self.deepest, place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        case _: return number()
        }
    }

    private mutating func object(depth: Int) -> JSONNode? {
        place += 1
        var members: [JSONNode.Member] = []
        if closes(with: "}") { return .object([]) }
        while true {
            skipBlanks()
            guard let name = string(), skips(":"), let value = value(depth: depth + 1) else { return nil }
            members.append(JSONNode.Member(name: name, value: value))
            if closes(with: "}") { return .object(members) }
            guard skips(",") else { return nil }
        }
    }

    private mutating func array(depth: Int) -> JSONNode? {
        place += 1
        var elements: [JSONNode] = []
        if closes(with: "]") { return .array([]) }
        while true {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
            if closes(with: "]") { return .array(elements) }
            guard skips(",") else { return nil }
        }
    }

    private mutating func string() -> String? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        var scalars: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: scalars, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                scalars += Array(String(escaped).utf8)
            case _: scalars.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        switch bytes[place] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return unicodeEscape()
        case let byte: return Unicode.Scalar(byte)
        }
    }

    /// A pair of surrogates makes one scalar; half a pair becomes U+FFFD.
    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let high = hexadecimal() else { return nil }
        guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
        guard place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "\\"),
            bytes[place + 2] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        place += 2
        guard let low = hexadecimal() else { return nil }
        guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    }

    /// The four digits behind `place`, which is left on the last of them.
    private mutating func hexadecimal() -> UInt32? {
        guard place + 4 < bytes.count else { return nil }
        let digits = String(decoding: bytes[place + 1...place + 4], as: UTF8.self)
        place += 4
        return UInt32(digits, radix: 16)
    }

    private mutating func number() -> JSONNode? {
        let start = place
        while place < bytes.count, Self.numberSigns.contains(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        return Double(text) == nil ? nil : .number(text)
    }

    private static let numberSigns = Set("+-.0123456789eE".utf8)

    private mutating func take(_ word: StaticString) -> Bool {
        let text = Array(word.description.utf8)
        guard bytes[place...].starts(with: text) else { return false }
        place += text.count
        return true
    }

    private mutating func skips(_ sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func closes(with sign: Unicode.Scalar) -> Bool { skips(sign) }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }
}
