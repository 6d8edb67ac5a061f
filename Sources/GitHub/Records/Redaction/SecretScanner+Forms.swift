/// Secrets that are known by what they look like. Source: GitHub docs, About authentication to GitHub (its
/// token formats); RFC 7519 section 3; RFC 7468 section 2.
extension SecretScanner {
    /// Letters of a token behind its prefix, or of what follows `Bearer`; shorter ones are prose.
    private static let shortestToken = 20

    /// `ghp_…` and its sisters, and `github_pat_…`. The stateless `ghs_` tokens hold dots and dashes.
    func token(at position: Int) -> Range<Int>? {
        let prefixes: [StaticString] = ["ghp_", "gho_", "ghu_", "ghr_", "ghs_", "github_pat_"]
        guard let prefix = prefixes.first(where: { has($0, at: position) }) else { return nil }
        let start = position + prefix.utf8CodeUnitCount
        let end = endOfToken(from: start)
        return end - start >= Self.shortestToken ? position..<end : nil
    }

    /// A JSON Web Token: parts of base64url between dots, the first of which begins an object. One that was
    /// cut may have fewer than three.
    func webToken(at position: Int) -> Range<Int>? {
        guard has("eyJ", at: position) else { return nil }
        let end = endOfToken(from: position)
        let isSplit = bytes[position..<end].contains(UInt8(ascii: "."))
        return end - position >= (isSplit ? Self.shortestToken : 2 * Self.shortestToken)
            ? position..<end : nil
    }

    /// From `-----BEGIN` to the end of `-----END …-----`; one without an end goes on to the text's end.
    func keyBlock(at position: Int) -> Range<Int>? {
        guard has("-----BEGIN ", at: position) else { return nil }
        guard let label = (position + 11..<bytes.count).first(where: { has("-----END ", at: $0) }),
            let close = (label + 9..<bytes.count).first(where: { has("-----", at: $0) })
        else { return position..<bytes.count }
        return position..<close + 5
    }

    /// What follows `Bearer` or `Basic` in a text that names no header.
    func authorization(at position: Int) -> Range<Int>? {
        guard position == 0 || !Self.isWord(bytes[position - 1]) else { return nil }
        let schemes: [StaticString] = ["Bearer ", "bearer ", "Basic ", "basic "]
        guard let scheme = schemes.first(where: { has($0, at: position) }) else { return nil }
        let start = position + scheme.utf8CodeUnitCount
        let end = run(from: start) { $0 > 32 && !Self.isQuote($0) && $0 != UInt8(ascii: ",") }
        return end - start >= Self.shortestToken ? start..<end : nil
    }

    /// `user:password@` of a URL (RFC 3986 section 3.2.1).
    func userInfo(at colon: Int) -> Range<Int>? {
        guard has("://", at: colon) else { return nil }
        let start = colon + 3
        let end = end(of: start, depth: text.depth(at: colon)) { byte in
            byte <= 32 || Self.isQuote(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ">")
        }
        guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")) else { return nil }
        return start..<at
    }

    /// The whole query of a link that carries its own permission.
    func signedQuery(at mark: Int) -> Range<Int>? {
        let start = mark + 1
        let end = end(of: start, depth: text.depth(at: mark)) { byte in
            byte <= 32 || Self.isQuote(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        }
        let isSigned = (start..<end).contains { place in
            guard place == start || bytes[place - 1] == UInt8(ascii: "&") else { return false }
            return has("sig=", at: place) || has("X-Amz-Signature=", at: place)
                || has("Signature=", at: place)
        }
        return isSigned ? start..<end : nil
    }

    private func endOfToken(from start: Int) -> Int {
        var end = run(from: start) {
            Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end
    }
}
