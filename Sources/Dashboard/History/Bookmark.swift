internal import Timing

/// A moment that the operator gave a word.
struct Bookmark: Hashable, Sendable {
    var at: Instant
    var word: String
}
