/// One thing that a parameter may be.
struct PaletteOption: Hashable, Sendable {
    var word: String
    var note: String

    init(_ word: String, _ note: String = "") {
        self.word = word
        self.note = note
    }
}
