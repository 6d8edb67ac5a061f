internal import Screen

/// A state as shape and word, and the role that adds its colour: told apart without seeing colours.
struct Mark: Hashable, Sendable {
    var shape: String
    var word: String
    var role: Role

    var text: String { word.isEmpty ? shape : "\(shape) \(word)" }
}
