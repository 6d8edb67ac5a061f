internal import Resilience

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
        if matchesAll { return true }
        return finds(in: text) != isInverse
    }

    func matches(_ row: RequestRow) -> Bool {
        matchesAll || matches(Sentences.searchText(of: row))
    }

    func matches(_ event: Event) -> Bool {
        matchesAll || matches(Sentences.searchText(of: event))
    }

    private func finds(in text: String) -> Bool {
        if let expression { return (heedsCase ? text : text.lowercased()).firstMatch(of: expression) != nil }
        let hay = Array(text.lowercased().utf8)
        guard hay.count >= needle.count, let head = needle.first else { return false }
        for start in 0...(hay.count - needle.count) where hay[start] == head {
            if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
