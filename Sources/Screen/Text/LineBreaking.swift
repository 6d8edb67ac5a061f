/// Where text is broken into lines.
public enum LineBreaking {
    /// The lines of the text in at most that many columns. A line breaks at spaces, and before or after a
    /// wide letter, because languages that use them write no spaces; a word too long for a line is cut.
    /// Line breaks in the text stay, and so do the spaces that begin a line of it. Without columns there
    /// are no lines.
    public static func lines(of text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrapped(String($0), columns: columns) }
    }

    private static func wrapped(_ line: String, columns: Int) -> [String] {
        guard ColumnWidth.of(line) > columns else { return [line] }
        var filling = LineFilling(columns: columns)
        for word in words(of: line) {
            filling.add(word)
        }
        return filling.finished()
    }

    /// The pieces that stay together: a word with the spaces before it, or one wide letter.
    private static func words(of line: String) -> [[Glyph]] {
        var words: [[Glyph]] = []
        var previous: Glyph?
        for glyph in Glyphs(line) {
            let startsWord =
                glyph.width == 2 || previous?.width == 2
                || (glyph.character == " " && previous?.character != " ")
            if words.isEmpty || (startsWord && glyph.width > 0) { words.append([]) }
            words[words.count - 1].append(glyph)
            previous = glyph
        }
        return words
    }
}
