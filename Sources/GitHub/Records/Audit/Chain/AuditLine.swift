private import Crypto
private import FoundationEssentials

/// One line: `{"n":2,…,"previous":"…","hash":"…"}`. The hash is SHA-256 over everything before `,"hash":`.
struct AuditLine: Hashable, Sendable {
    let link: AuditLink
    /// The hash of the line before, as this one has it.
    let previous: String
    let text: String
    /// Whether the content still is what was hashed.
    let isIntact: Bool

    private static let hashLength = 64
    /// What stands between the content and the hash.
    private static let hashLabel = #","hash":""#
    private static let previousLabel = #","previous":""#
    private static let close = #""}"#

    init(_ record: Record, after last: AuditLink) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A record is texts and numbers, which can always be encoded.
        guard let json = try? encoder.encode(record) else { preconditionFailure("\(record) is no JSON") }
        let number = last.number + 1
        let members = String(decoding: json.dropFirst().dropLast(), as: UTF8.self)
        let content = #"{"n":\#(number),"# + members + Self.previousLabel + last.hash + #"""#
        let hash = Self.hash(of: content.utf8)
        link = AuditLink(number: number, hash: hash)
        previous = last.hash
        text = content + Self.hashLabel + hash + Self.close
        isIntact = true
    }

    /// `nil` where it is no line of an audit.
    init?(reading bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let utf8 = text.utf8
        let tail = Self.hashLabel.utf8.count + Self.hashLength + Self.close.utf8.count
        guard utf8.count > tail, text.hasSuffix(Self.close) else { return nil }
        let content = Substring(utf8.dropLast(tail))
        let hash = String(
            Substring(utf8.suffix(tail).dropFirst(Self.hashLabel.utf8.count).prefix(Self.hashLength))
        )
        let rest = Substring(utf8.suffix(tail))
        guard rest.hasPrefix(Self.hashLabel), content.hasSuffix(#"""#) else { return nil }
        let link = content.dropLast().utf8.suffix(Self.previousLabel.utf8.count + Self.hashLength)
        guard Substring(link).hasPrefix(Self.previousLabel), let number = Self.number(of: content) else {
            return nil
        }
        self.link = AuditLink(number: number, hash: hash)
        previous = String(Substring(link.suffix(Self.hashLength)))
        self.text = text
        isIntact = Self.hash(of: content.utf8) == hash
    }

    /// What it records; `nil` where that cannot be read.
    var record: Record? {
        try? JSONDecoder().decode(Record.self, from: Data(text.utf8))
    }

    private static func number(of content: Substring) -> Int64? {
        guard content.hasPrefix(#"{"n":"#) else { return nil }
        return Int64(content.dropFirst(5).prefix { $0 != "," })
    }

    private static func hash(of content: some Sequence<UInt8>) -> String {
        SHA256.hash(data: Array(content)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
