/// What one cell (or a pair of them) of the screen shows.
struct Glyph: Hashable, Sendable {
    var character: Character
    /// 1 or 2; 0 for a mark that has no letter before it in the text.
    var width: Int
}
