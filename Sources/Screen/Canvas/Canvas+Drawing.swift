extension Canvas {
    /// Every reachable cell blank in the style.
    public mutating func clear(in style: Style) {
        fill(clip, with: Cell(glyph: " ", style: style))
    }

    /// The same cell everywhere in the rectangle. A glyph that isn't one cell wide is drawn as a space.
    public mutating func fill(_ rect: Rect, with cell: Cell) {
        let area = visible(rect)
        guard !area.isEmpty else { return }
        let narrow = ColumnWidth.of(cell.glyph) == 1 ? cell : Cell(glyph: " ", style: cell.style)
        for row in area.top..<area.bottom {
            separate(row: row, from: area.left, to: area.right)
            let start = row * size.width
            for index in start + area.left..<start + area.right {
                cells[index] = narrow
            }
        }
    }

    /// Another style for the cells of the rectangle; their glyphs stay.
    public mutating func restyle(_ rect: Rect, in style: Style) {
        let area = visible(rect)
        for row in area.top..<area.bottom {
            for index in row * size.width + area.left..<row * size.width + area.right {
                cells[index].style = style
            }
        }
    }

    /// One glyph repeated to the right.
    public mutating func horizontalLine(from point: Point, length: Int, glyph: Character, in style: Style) {
        fill(
            Rect(origin: point, size: Size(width: length, height: 1)),
            with: Cell(glyph: glyph, style: style)
        )
    }

    /// One glyph repeated downwards.
    public mutating func verticalLine(from point: Point, length: Int, glyph: Character, in style: Style) {
        fill(
            Rect(origin: point, size: Size(width: 1, height: length)),
            with: Cell(glyph: glyph, style: style)
        )
    }

    /// Blanks the halves of wide glyphs that a change of the columns would leave without their other half.
    mutating func separate(row: Int, from left: Int, to right: Int) {
        let start = row * size.width
        if left > 0, cells[start + left].glyph == Cell.continuation {
            cells[start + left - 1].glyph = " "
            cells[start + left].glyph = " "
        }
        if right < size.width, cells[start + right].glyph == Cell.continuation {
            cells[start + right].glyph = " "
            cells[start + right - 1].glyph = " "
        }
    }
}
