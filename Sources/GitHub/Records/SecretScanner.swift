/// Walks over a text and finds the secrets in it by their forms.
struct SecretScanner {
    /// Members of JSON, `"token":"…"`, whose text is secret.
    private static let secretMembers: [[UInt8]] = [
        "access_token", "refresh_token", "client_secret", "webhook_secret", "private_key", "password",
        "token",
        "pem",
    ].map { Array($0.utf8) }

    /// Parameters of a query, `sig=…`, whose value is secret. A member called `code` is none: errors have it.
    private static let secretParameters = secretMembers + [Array("sig".utf8), Array("code".utf8)]

    /// Letters of a token behind its prefix; shorter ones are prose.
    private static let shortestToken = 20

    private let bytes: [UInt8]
    private var output: [UInt8] = []
    /// Up to here the input is in the output.
    private var written = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The text without its secrets; `nil` where it has none.
    mutating func redacted() -> String? {
        var position = 0
        while position < bytes.count {
            guard let secret = secret(at: position) else {
                position += 1
                continue
            }
            output += bytes[written..<secret.lowerBound]
            output += Array(Redactor.mark.utf8)
            written = secret.upperBound
            position = max(secret.upperBound, position + 1)
        }
        guard written > 0 else { return nil }
        return String(decoding: output + bytes[written...], as: UTF8.self)
    }

    private func secret(at position: Int) -> Range<Int>? {
        switch bytes[position] {
        case UInt8(ascii: "g"): token(at: position)
        case UInt8(ascii: "e"): webToken(at: position)
        case UInt8(ascii: "-"): keyBlock(at: position)
        case UInt8(ascii: "="), UInt8(ascii: ":"): value(after: position) ?? userInfo(at: position)
        case UInt8(ascii: "B"), UInt8(ascii: "b"): bearer(at: position)
        default: nil
        }
    }

    /// `ghp_…` and its sisters, and `github_pat_…`. The stateless `ghs_` tokens hold dots and dashes.
    private func token(at position: Int) -> Range<Int>? {
        guard isWordStart(position) else { return nil }
        let prefixes: [StaticString] = ["ghp_", "gho_", "ghu_", "ghr_", "ghs_", "github_pat_"]
        guard let prefix = prefixes.first(where: { has($0, at: position) }) else { return nil }
        let start = position + prefix.utf8CodeUnitCount
        let end = run(from: start) { Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        return end - start >= Self.shortestToken ? position..<end : nil
    }

    /// A JSON Web Token: three parts of base64url, the first of which begins an object.
    private func webToken(at position: Int) -> Range<Int>? {
        guard isWordStart(position), has("eyJ", at: position) else { return nil }
        let end = run(from: position) {
            Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        let dots = bytes[position..<end].count { $0 == UInt8(ascii: ".") }
        return dots >= 2 ? position..<end : nil
    }

    private func keyBlock(at position: Int) -> Range<Int>? {
        guard has("-----BEGIN ", at: position) else { return nil }
        let end = (position..<bytes.count).first { has("-----END ", at: $0) } ?? bytes.count
        let close = run(from: end) { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\"") }
        return position..<close
    }

    private func bearer(at position: Int) -> Range<Int>? {
        guard isWordStart(position), has("Bearer ", at: position) || has("bearer ", at: position) else {
            return nil
        }
        let start = position + 7
        let end = run(from: start) { $0 > 32 && $0 != UInt8(ascii: "\"") }
        return end - start >= Self.shortestToken ? start..<end : nil
    }

    /// `sig=…` up to the end of the parameter, `"token":"…"` up to the end of the string.
    private func value(after sign: Int) -> Range<Int>? {
        let isMember = bytes[sign] == UInt8(ascii: ":")
        var nameEnd = sign
        if isMember {
            guard sign > 0, bytes[sign - 1] == UInt8(ascii: "\"") else { return nil }
            nameEnd = sign - 1
        }
        let names = isMember ? Self.secretMembers : Self.secretParameters
        guard names.contains(where: { endsWord($0, at: nameEnd) }) else { return nil }
        var start = sign + 1
        if isMember {
            start = run(from: start) { $0 == 32 }
            guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
            start += 1
        }
        let end = run(from: start) { isMember ? $0 != UInt8(ascii: "\"") : Self.isParameter($0) }
        return end > start ? start..<end : nil
    }

    /// `user:password@` of a URL.
    private func userInfo(at colon: Int) -> Range<Int>? {
        guard has("://", at: colon) else { return nil }
        let start = colon + 3
        let end = run(from: start) { $0 > 32 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\"") }
        guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")) else { return nil }
        return start..<at
    }

    private func has(_ text: StaticString, at position: Int) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[position..<position + $0.count].elementsEqual($0) }
    }

    /// Whether this word ends just before the position, with no letter before it.
    private func endsWord(_ word: [UInt8], at position: Int) -> Bool {
        let start = position - word.count
        guard start >= 0, bytes[start..<position].elementsEqual(word) else { return false }
        return isWordStart(start)
    }

    private func isWordStart(_ position: Int) -> Bool {
        position == 0 || !Self.isWord(bytes[position - 1])
    }

    private func run(from start: Int, while condition: (UInt8) -> Bool) -> Int {
        var position = start
        while position < bytes.count, condition(bytes[position]) { position += 1 }
        return position
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func isParameter(_ byte: UInt8) -> Bool {
        byte > 32 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "#")
    }
}
