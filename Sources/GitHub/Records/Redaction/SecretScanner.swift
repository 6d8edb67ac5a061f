/// Walks over a text and finds the secrets in it, first by their forms, then by the names they stand under.
struct SecretScanner {
    let text: PlainText
    private var output: [UInt8] = []
    /// Up to here the source is in the output.
    private var written = 0

    var bytes: [UInt8] { text.bytes }

    init(_ text: String) {
        self.text = PlainText(text)
    }

    /// The text without its secrets; `nil` where it has none.
    mutating func redacted() -> String? {
        var position = 0
        while position < bytes.count {
            guard let secret = secret(at: position), !secret.isEmpty else {
                position += 1
                continue
            }
            remove(text.sourceRange(of: secret))
            position = max(secret.upperBound, position + 1)
        }
        guard written > 0 else { return nil }
        return String(decoding: output + text.source[written...], as: UTF8.self)
    }

    private mutating func remove(_ secret: Range<Int>) {
        output += text.source[written..<secret.lowerBound]
        output += Array(Redactor.mark.utf8)
        written = secret.upperBound
    }

    private func secret(at position: Int) -> Range<Int>? {
        switch bytes[position] {
        case UInt8(ascii: "g"): token(at: position)
        case UInt8(ascii: "e"): webToken(at: position)
        case UInt8(ascii: "-"): keyBlock(at: position)
        case UInt8(ascii: "="): parameter(at: position)
        case UInt8(ascii: ":"): userInfo(at: position) ?? named(at: position)
        case UInt8(ascii: "?"): signedQuery(at: position)
        case UInt8(ascii: "B"), UInt8(ascii: "b"): authorization(at: position)
        default: nil
        }
    }

    func has(_ text: StaticString, at position: Int) -> Bool {
        guard position >= 0, position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[position..<position + $0.count].elementsEqual($0) }
    }

    func run(from start: Int, while condition: (UInt8) -> Bool) -> Int {
        var position = start
        while position < bytes.count, condition(bytes[position]) { position += 1 }
        return position
    }

    /// The end of a value that begins there: the first of these signs that is wrapped no deeper than its
    /// name's.
    func end(of start: Int, depth: UInt8, at isEnd: (UInt8) -> Bool) -> Int {
        var position = start
        while position < bytes.count, !(isEnd(bytes[position]) && text.depth(at: position) <= depth) {
            position += 1
        }
        return position
    }

    static func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }

    static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
