/// Where a text stops being JSON.
struct JSONFault: Hashable, Sendable {
    /// Both count from 1; columns are characters.
    var line: Int
    var column: Int
    /// Whether it ends before it is complete.
    var isEnd: Bool

    var sentence: String {
        isEnd
            ? "not JSON yet: something is still open"
            : "not JSON: line \(line), column \(column) is unexpected"
    }
}
