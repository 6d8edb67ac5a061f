/// What a filter looks at in one row, as UTF-8. A filter looks at all rows with every key: whoever has many writes them
/// one after the other into the same memory.
struct SearchText: Hashable, Sendable {
    private(set) var utf8: [UInt8] = []

    init() {}

    init(_ text: String) {
        utf8 = Array(text.utf8)
    }

    /// Forgets what was written, and keeps the memory.
    mutating func clear() {
        utf8.removeAll(keepingCapacity: true)
    }

    mutating func append(_ text: String) {
        utf8.append(contentsOf: text.utf8)
    }

    /// Appends a space and then the text.
    mutating func append(word: String) {
        utf8.append(UInt8(ascii: " "))
        append(word)
    }
}
