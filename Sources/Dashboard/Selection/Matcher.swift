/// A filter made ready to look at many rows. Made anew for each message, because a `Regex` can be neither
/// compared nor sent.
struct Matcher {
    private let needle: [UInt8]
    private let isASCII: Bool
    private let expression: Regex<AnyRegexOutput>?
    private let isInverse: Bool
    /// An expression without capitals takes no notice of case, a plain text never does.
    private let heedsCase: Bool

    init(_ filter: Filter) {
        isInverse = filter.isInverse
        needle = Array(filter.pattern.lowercased().utf8)
        isASCII = needle.allSatisfy { $0 < 0x80 }
        expression =
            Filter.isExpression(filter.pattern)
            ? (try? Regex(filter.pattern))?.matchingSemantics(.unicodeScalar) : nil
        heedsCase = filter.pattern.contains(where: \.isUppercase)
    }

    var matchesAll: Bool { needle.isEmpty }

    func matches(_ text: String) -> Bool {
        matchesAll || matches(SearchText(text))
    }

    func matches(_ text: SearchText) -> Bool {
        if matchesAll { return true }
        return finds(in: text) != isInverse
    }

    private func finds(in text: SearchText) -> Bool {
        if let expression {
            let whole = String(decoding: text.utf8, as: UTF8.self)
            return (heedsCase ? whole : whole.lowercased()).firstMatch(of: expression) != nil
        }
        guard isASCII else {
            let whole = String(decoding: text.utf8, as: UTF8.self)
            return whole.lowercased().contains(String(decoding: needle, as: UTF8.self))
        }
        return text.utf8.withUnsafeBufferPointer { hay in
            needle.withUnsafeBufferPointer { $0.isFound(in: hay) }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Takes no notice of the case of ASCII letters in `hay`; itself it is in lower case.
    fileprivate func isFound(in hay: UnsafeBufferPointer<UInt8>) -> Bool {
        guard hay.count >= count else { return false }
        for start in 0...(hay.count - count) {
            var length = 0
            while length < count, hay[start + length].lowercased == self[length] { length += 1 }
            if length == count { return true }
        }
        return false
    }
}

extension UInt8 {
    /// Of an ASCII letter; any other byte as it is.
    fileprivate var lowercased: UInt8 {
        UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") ? self | 0x20 : self
    }
}
