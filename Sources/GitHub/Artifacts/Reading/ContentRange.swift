/// The header `content-range` (RFC 9110 section 14.4).
struct ContentRange: Hashable, Sendable {
    /// Of the first byte; `nil` in the answer to a range that can't be satisfied.
    let first: Int64?
    /// Of the last byte.
    let last: Int64?
    /// Bytes of the whole; `nil` where it is not known.
    let total: Int64?

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
        let parts = words[1].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        total = Self.number(parts[1])
        guard total != nil || parts[1] == "*" else { return nil }
        guard parts[0] != "*" else {
            (first, last) = (nil, nil)
            return
        }
        let bounds = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2, let first = Self.number(bounds[0]), let last = Self.number(bounds[1]),
            first <= last, total.map({ last < $0 }) ?? true
        else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// Digits alone, without a sign.
    private static func number(_ text: Substring) -> Int64? {
        guard text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int64(text)
    }
}
