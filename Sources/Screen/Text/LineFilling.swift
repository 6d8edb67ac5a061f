/// Fills lines with words, one after the other.
struct LineFilling {
    private let columns: Int
    private var lines: [String] = []
    private var current = ""
    private var used = 0

    init(columns: Int) {
        self.columns = columns
    }

    mutating func add(_ word: [Glyph]) {
        let width = word.reduce(into: 0) { $0 += $1.width }
        guard used + width > columns else { return append(word) }
        if used > 0 { breakLine() }
        // The spaces between words go with the break.
        for glyph in lines.isEmpty ? word[...] : word.drop(while: { $0.character == " " }) {
            if used + glyph.width > columns, used > 0 { breakLine() }
            append([glyph])
        }
    }

    mutating func finished() -> [String] {
        if used > 0 || lines.isEmpty { breakLine() }
        return lines
    }

    private mutating func append(_ glyphs: [Glyph]) {
        for glyph in glyphs {
            current.append(glyph.character)
            used += glyph.width
        }
    }

    private mutating func breakLine() {
        lines.append(current)
        current = ""
        used = 0
    }
}
