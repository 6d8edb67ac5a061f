private import FoundationEssentials

/// The one place where bytes become JSON.
enum JSONReading {
    /// `nil` where the bytes are no JSON.
    static func value(in bytes: some Sequence<UInt8>) -> JSONValue? {
        try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    /// Whether a body could be whole JSON, by its first and last sign: enough to find one that was cut, without
    /// reading all of it.
    static func looksWhole(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { !isSpace($0) }), let last = bytes.last(where: { !isSpace($0) })
        else {
            return true
        }
        switch first {
        case UInt8(ascii: "{"): return last == UInt8(ascii: "}")
        case UInt8(ascii: "["): return last == UInt8(ascii: "]")
        default: return true
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }
}
