/// Percent-encoding by RFC 3986 section 2.
enum PercentEncoding {
    /// A path, with or without a query, in which what may stand there stays and the rest is encoded. Sequences
    /// that are encoded already stay as they are.
    static func target(_ text: Substring) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { !mayStandInTarget($0) || $0 == percent }) else {
            return String(text)
        }
        var result = Array(bytes[..<first])
        let rest = Array(bytes[first...])
        for (index, byte) in rest.enumerated() {
            let isPlain = byte == percent ? isSequence(rest[index...].prefix(3)) : mayStandInTarget(byte)
            append(byte, encoded: !isPlain, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A name or value of a query; everything but the unreserved characters is encoded.
    static func component(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 { append(byte, encoded: !isUnreserved(byte), to: &result) }
        return String(decoding: result, as: UTF8.self)
    }

    private static let percent = UInt8(ascii: "%")
    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func append(_ byte: UInt8, encoded: Bool, to result: inout [UInt8]) {
        guard encoded else { return result.append(byte) }
        result += [percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 3 && bytes.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func mayStandInTarget(_ byte: UInt8) -> Bool {
        if isUnreserved(byte) { return true }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"): return true
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"): return true
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"): return true
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="): return true
        default: return false
        }
    }
}
