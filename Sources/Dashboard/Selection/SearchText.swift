/// What a filter looks at in one row, kept with the row, because a filter looks at all rows with every key.
struct SearchText: Hashable, Sendable {
    let text: String
    let lowercased: String

    init(_ text: String) {
        self.text = text
        lowercased = text.lowercased()
    }
}
