internal import Timing

/// A line of the log: `at=… level=… topic=… message="…" key=value …`, to be read by people and by programs.
/// No secrets, no line breaks.
struct LogLine: Hashable, Sendable {
    private(set) var text: String

    init(_ fields: [(key: String, value: String)]) {
        text = fields.map { "\(Self.plain($0.key))=\(Self.written(Redactor.text($0.value)))" }.joined(
            separator: " "
        )
    }

    /// In quotes where it would not be one word.
    private static func written(_ value: String) -> String {
        let isWord =
            !value.isEmpty
            && value.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 61 && $0 != 92 }
        guard !isWord else { return value }
        var written = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            default: written.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return written + "\""
    }

    private static func plain(_ key: String) -> String {
        String(key.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" ? $0 : "_" })
    }

    /// What would move a terminal's cursor, or the text's direction.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value) || scalar.properties.isBidiControl
    }
}
