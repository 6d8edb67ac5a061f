/// A line after `:`, cut into words.
struct PaletteWords: Hashable, Sendable {
    /// Words that are followed by a space.
    let finished: [String]
    /// What is being typed; empty after a space.
    let last: String

    init(_ text: String) {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        last = words.popLast() ?? ""
        finished = words.filter { !$0.isEmpty }
    }

    var all: [String] { last.isEmpty ? finished : finished + [last] }

    /// The line with another last word.
    func line(with word: String) -> String {
        (finished + [word]).joined(separator: " ")
    }
}
