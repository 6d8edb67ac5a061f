/// Secrets that are known by the name before them.
extension SecretScanner {
    /// `client_secret=…` of a query, a form or an environment, up to where the parameter ends.
    func parameter(at sign: Int) -> Range<Int>? {
        let name = name(before: sign)
        guard SecretNames.isSecret(bytes[name]) || isLoginCode(name) else { return nil }
        return value(from: sign + 1, depth: text.depth(at: sign)) { byte in
            byte <= 32 || byte == UInt8(ascii: "&") || Self.isQuote(byte)
        }
    }

    /// `"token": "…"` of JSON, `Authorization: …` of a dump of headers, `client_secret: …` of a list.
    func named(at colon: Int) -> Range<Int>? {
        var nameEnd = colon
        let isQuoted = colon > 0 && Self.isQuote(bytes[colon - 1])
        if isQuoted { nameEnd -= 1 }
        let name = fieldName(name(before: nameEnd))
        guard SecretNames.isSecret(bytes[name]) else { return nil }
        let start = run(from: colon + 1) { $0 == 32 || $0 == 9 }
        guard start < bytes.count else { return nil }
        if Self.isQuote(bytes[start]) { return quoted(from: start) }
        let depth = text.depth(at: colon)
        if SecretNames.isHeader(bytes[name]) {
            return start..<end(of: start, depth: depth) { $0 == 10 || $0 == 13 }
        }
        guard isQuoted || isCompound(name) else { return nil }
        let end = end(of: start, depth: depth) {
            $0 <= 32 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}")
        }
        return isLiteral(start..<end) ? nil : start..<end
    }

    /// A `code` that is exchanged for a token stands in a query only; elsewhere the word means something
    /// else.
    private func isLoginCode(_ name: Range<Int>) -> Bool {
        guard name.count == 4, has("code", at: name.lowerBound) else { return false }
        guard name.lowerBound > 0 else { return true }
        let before = bytes[name.lowerBound - 1]
        return before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
    }

    private func value(from start: Int, depth: UInt8, endingAt isEnd: (UInt8) -> Bool) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        if Self.isQuote(bytes[start]) { return quoted(from: start) }
        return start..<end(of: start, depth: depth, at: isEnd)
    }

    /// Between this quote and the next that is as deep.
    private func quoted(from quote: Int) -> Range<Int> {
        let mark = bytes[quote]
        return quote + 1..<end(of: quote + 1, depth: text.depth(at: quote)) { $0 == mark }
    }

    /// In `name: "cookie", value: "…"` the name that tells stands in the field before.
    private func fieldName(_ name: Range<Int>) -> Range<Int> {
        guard name.count == 5, has("value", at: name.lowerBound), has("\", ", at: name.lowerBound - 3) else {
            return name
        }
        return self.name(before: name.lowerBound - 3)
    }

    private func name(before end: Int) -> Range<Int> {
        var start = end
        while start > 0, Self.isWord(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
        return start..<end
    }

    private func isCompound(_ name: Range<Int>) -> Bool {
        bytes[name].contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    }

    /// What JSON has where a secret is not there, or is told in parts.
    private func isLiteral(_ value: Range<Int>) -> Bool {
        guard let first = bytes[value].first else { return true }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
        let literals: [StaticString] = ["null", "true", "false"]
        return literals.contains { $0.utf8CodeUnitCount == value.count && has($0, at: value.lowerBound) }
    }
}
