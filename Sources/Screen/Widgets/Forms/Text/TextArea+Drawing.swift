extension TextArea: Widget {
    /// Draws the lines around the cursor, without a cursor.
    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        draw(on: &canvas, in: area, look: look, showsCursor: false)
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look, showsCursor: Bool) {
        canvas.fill(area, with: Cell(glyph: " ", style: look[.input]))
        guard area.width > 0, area.height > 0 else { return }
        if isEmpty { drawPlaceholder(on: &canvas, in: area, look: look) }
        let top = max(0, row - area.height + 1)
        let before = ColumnWidth.of(String(lines[row].prefix(column)))
        let start = max(0, before - area.width + 1)
        for (line, y) in zip(lines.dropFirst(top), area.top..<area.bottom) {
            canvas.write(line, at: Point(x: area.left - start, y: y), in: look[.input], within: area)
        }
        guard showsCursor else { return }
        let place = Rect(x: area.left + before - start, y: area.top + row - top, width: 1, height: 1)
        canvas.restyle(place, in: look[.cursor])
    }

    private func drawPlaceholder(on canvas: inout Canvas, in area: Rect, look: Look) {
        let style = look[.placeholder].on(look[.input].background)
        let lines = placeholder.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, y) in zip(lines, area.top..<area.bottom) {
            let shown = String(line).truncated(to: area.width, ellipsis: look.symbols.ellipsis)
            canvas.write(shown, at: Point(x: area.left, y: y), in: style)
        }
    }
}
