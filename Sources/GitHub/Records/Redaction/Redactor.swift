internal import Resilience

/// Takes secrets out of what people read, by their form and by the names they stand under. The one place that
/// does: whatever comes from the network or from a caller passes it before it becomes a record. What is taken
/// out leaves neither its ends nor its length.
enum Redactor {
    static let mark = Exchange.removed

    /// No token is longer; what is, is a pattern or a picture.
    private static let longestToken = 4096

    static func header(_ field: Headers.Field) -> Exchange.Header {
        let isSecret = SecretNames.isSecret(Array(field.name.utf8)[...])
        return .init(name: text(field.name), value: isSecret ? mark : text(field.value))
    }

    /// Any text: tokens by their form, PEM blocks, signed links, and the values of headers, parameters and
    /// members that hold secrets. Also where it is percent-encoded or escaped, and twice so.
    static func text(_ text: String) -> String {
        var scanner = SecretScanner(text)
        return scanner.redacted() ?? text
    }

    /// The beginning of bytes that may be many. Nothing is kept of a secret that the bound cuts in two: what
    /// has no end there, goes.
    static func beginning(of bytes: [UInt8], within bound: Int) -> String {
        guard bytes.count > bound else { return text(String(decoding: bytes, as: UTF8.self)) }
        let kept = bytes.prefix(bound)
        let word = kept.suffix(longestToken)
        let end = word.lastIndex { !mayStandInSecret($0) }.map { $0 + 1 } ?? word.startIndex
        return text(String(decoding: kept[..<end], as: UTF8.self))
    }

    private static func mayStandInSecret(_ byte: UInt8) -> Bool {
        byte > 32 && byte < 127 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
    }
}
