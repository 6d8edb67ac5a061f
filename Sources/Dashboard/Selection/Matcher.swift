/// A filter made ready to look at many rows. Made anew for each message, because a `Regex` can be neither
/// compared nor sent.
struct Matcher {
    private let needle: [UInt8]
    private let expression: Regex<AnyRegexOutput>?
    private let isInverse: Bool
    /// An expression without capitals takes no notice of case, a plain text never does.
    private let heedsCase: Bool

    init(_ filter: Filter) {
        isInverse = filter.isInverse
        needle = Array(filter.pattern.lowercased().utf8)
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
            return (heedsCase ? text.text : text.lowercased).firstMatch(of: expression) != nil
        }
        guard let head = needle.first else { return false }
        let found = text.lowercased.utf8.withContiguousStorageIfAvailable { hay in
            guard hay.count >= needle.count else { return false }
            for start in 0...(hay.count - needle.count) where hay[start] == head {
                if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
            }
            return false
        }
        // Strings of our own are stored as UTF-8 in one piece.
        return found ?? text.lowercased.contains(String(decoding: needle, as: UTF8.self))
    }
}
