extension TextField: Widget {
    /// Draws the part of the text around the cursor, without a cursor.
    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        draw(on: &canvas, in: area, look: look, showsCursor: false)
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look, showsCursor: Bool) {
        let line = Rect(x: area.left, y: area.top, width: area.width, height: 1)
        canvas.fill(line, with: Cell(glyph: " ", style: look[.input]))
        if text.isEmpty {
            let shown = placeholder.truncated(to: area.width, ellipsis: look.symbols.ellipsis)
            canvas.write(shown, at: area.origin, in: look[.placeholder].on(look[.input].background))
        }
        let shown = isSecret ? String(repeating: look.symbols.hidden, count: text.count) : text
        let before = ColumnWidth.of(String(shown.prefix(cursor)))
        let start = max(0, before - area.width + 1)
        canvas.write(shown, at: Point(x: area.left - start, y: area.top), in: look[.input])
        guard showsCursor else { return }
        let place = Rect(x: area.left + before - start, y: area.top, width: 1, height: 1)
        canvas.restyle(place, in: look[.cursor])
    }
}
