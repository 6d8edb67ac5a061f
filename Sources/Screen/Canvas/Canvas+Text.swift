extension Canvas {
    /// The glyphs as lines of text, blanks at their ends left out, one newline between lines.
    public var plainText: String {
        lines.joined(separator: "\n")
    }

    /// `plainText` in which each run that isn't in the plain style is followed, on a line of its own below
    /// the row, by its columns and style: `  3-7 #ff0000 on #000000 bold`.
    public var styledText: String {
        lines.enumerated().map { row, line in
            ([line] + runs(inRow: row).map { "    \($0)" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Every glyph outside ASCII becomes `?`, for terminals that can't show it.
    public mutating func reduceToASCII() {
        for index in cells.indices
        where !cells[index].glyph.isASCII || cells[index].glyph == Cell.continuation {
            cells[index].glyph = "?"
        }
    }

    private var lines: [String] {
        (0..<size.height).map { row in
            var text = ""
            for cell in cells[row * size.width..<(row + 1) * size.width] where cell.glyph != Cell.continuation
            {
                text.append(cell.glyph)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    private func runs(inRow row: Int) -> [String] {
        var result: [String] = []
        var column = 0
        while column < size.width {
            let style = cells[row * size.width + column].style
            var end = column + 1
            while end < size.width, cells[row * size.width + end].style == style { end += 1 }
            if style != .plain { result.append("\(column)-\(end - 1) \(style.description)") }
            column = end
        }
        return result
    }
}
