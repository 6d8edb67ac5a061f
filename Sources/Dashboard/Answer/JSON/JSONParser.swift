/// Reads JSON (RFC 8259), whole or of a text that was cut.
struct JSONParser {
    /// Deeper is no answer that a person reads.
    private static let deepest = 128
    /// Bytes of a pair of surrogates.
    private static let longestEscape = 12

    private let bytes: [UInt8]
    /// Whether what is open at the end counts as closed there.
    private let isCut: Bool
    private var place = 0

    private init(_ text: String, isCut: Bool = false) {
        bytes = Array(text.utf8)
        self.isCut = isCut
    }

    /// `nil` where the text is no JSON.
    static func node(from text: String) -> JSONNode? {
        var parser = JSONParser(text)
        guard let node = parser.value(depth: 0) else { return nil }
        parser.skipBlanks()
        return parser.place == parser.bytes.count ? node : nil
    }

    /// What came whole of a text that was cut somewhere; `nil` where it begins as no JSON does.
    static func beginning(of text: String) -> JSONNode? {
        var parser = JSONParser(text, isCut: true)
        guard let node = parser.value(depth: 0), !node.children.isEmpty else { return nil }
        return parser.endsHere ? node : nil
    }

    private var endsHere: Bool { isCut && place >= bytes.count }

    /// Where the text stops being JSON; `nil` where it is some.
    static func fault(in text: String) -> JSONFault? {
        var parser = JSONParser(text)
        if parser.value(depth: 0) != nil {
            parser.skipBlanks()
            if parser.place == parser.bytes.count { return nil }
        }
        let before = String(decoding: parser.bytes.prefix(parser.place), as: UTF8.self)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return JSONFault(
            line: lines.count,
            column: (lines.last?.count ?? 0) + 1,
            isEnd: parser.place >= parser.bytes.count
        )
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
            guard let name = string(), skips(":"), let value = value(depth: depth + 1) else {
                return endsHere ? .object(members) : nil
            }
            members.append(JSONNode.Member(name: name, value: value))
            if closes(with: "}") { return .object(members) }
            guard skips(",") else { return endsHere ? .object(members) : nil }
        }
    }

    private mutating func array(depth: Int) -> JSONNode? {
        place += 1
        var elements: [JSONNode] = []
        if closes(with: "]") { return .array([]) }
        while true {
            guard let value = value(depth: depth + 1) else { return endsHere ? .array(elements) : nil }
            elements.append(value)
            if closes(with: "]") { return .array(elements) }
            guard skips(",") else { return endsHere ? .array(elements) : nil }
        }
    }

    private mutating func string() -> String? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        var scalars: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            // Control characters must be escaped.
            guard byte >= 0x20 else { return nil }
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: scalars, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else {
                    if isCut, bytes.count - place < Self.longestEscape { place = bytes.count }
                    return nil
                }
                scalars += Array(String(escaped).utf8)
            case _: scalars.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        let scalar: Unicode.Scalar? =
            switch bytes[place] {
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "t"): "\t"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "u"): unicodeEscape()
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(bytes[place])
            case _: nil
            }
        if scalar != nil { place += 1 }
        return scalar
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
        _ = take("-")
        let whole = place
        guard skipDigits(), place == whole + 1 || bytes[whole] != UInt8(ascii: "0") else { return nil }
        if take(".") { guard skipDigits() else { return nil } }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            guard skipDigits() else { return nil }
        }
        // Of a number that ends with a cut text nobody knows the rest.
        return endsHere ? nil : .number(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    /// Whether there was any.
    private mutating func skipDigits() -> Bool {
        let start = place
        while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
            place += 1
        }
        return place > start
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let text = Array(word.description.utf8)
        guard bytes[place...].starts(with: text) else {
            if isCut, text.starts(with: bytes[place...]) { place = bytes.count }
            return false
        }
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
