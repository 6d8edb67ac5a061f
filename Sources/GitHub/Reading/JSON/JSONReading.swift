private import FoundationEssentials

/// The one place where bytes become JSON.
enum JSONReading {
    /// `nil` where the bytes are no JSON.
    static func value(in bytes: some Sequence<UInt8>) -> JSONValue? {
        try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    static func bytes(of value: JSONValue) -> [UInt8] {
        // Any JSON value can be written, but for numbers that are none.
        guard let data = try? JSONEncoder().encode(value) else {
            preconditionFailure("a number that is none")
        }
        return [UInt8](data)
    }

    /// Whether an object or an array that begins in the body also ends in it: enough to find one that was cut,
    /// at a fraction of what reading it costs. A body that begins with neither could be anything.
    static func looksWhole(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { !isSpace($0) }), isOpening(first) else { return true }
        var depth = 0
        var isText = false
        var isEscaped = false
        for byte in bytes {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
            } else if byte == UInt8(ascii: "\"") {
                isText = true
            } else if isOpening(byte) {
                depth += 1
            } else if isClosing(byte) {
                depth -= 1
            }
        }
        return depth == 0 && !isText
    }

    /// Whether it begins as HTML and XML do, and JSON never does.
    static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        bytes.first { !isSpace($0) } == UInt8(ascii: "<")
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }
}
