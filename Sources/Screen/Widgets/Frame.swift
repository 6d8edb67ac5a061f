/// A border with a title and a note in its upper line: `┌─1 Limits────── 4 of 9─┐`.
public struct Frame: Widget, Hashable, Sendable {
    public var title: String
    /// The digit that gives the panel the focus.
    public var number: Int?
    /// At the right end of the upper line; gives way to the title.
    public var note: String
    public var isFocused: Bool
    /// The role of the border; that of a focused or unfocused panel where it is nil.
    public var border: Role?

    public init(
        title: String,
        number: Int? = nil,
        note: String = "",
        isFocused: Bool = false,
        border: Role? = nil
    ) {
        self.title = title
        self.number = number
        self.note = note
        self.isFocused = isFocused
        self.border = border
    }

    /// What the border leaves free.
    public static func interior(of rect: Rect) -> Rect {
        rect.inset(columns: 1, rows: 1)
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let style = look[border ?? (isFocused ? .borderFocus : .border)]
        drawBorder(on: &canvas, in: area, box: look.symbols.box, style: style)
        drawCaption(on: &canvas, in: area, look: look, style: style)
    }

    private func drawBorder(on canvas: inout Canvas, in area: Rect, box: BoxSymbols, style: Style) {
        let right = area.right - 1
        let bottom = area.bottom - 1
        for y in [area.top, bottom] {
            canvas.horizontalLine(
                from: Point(x: area.left, y: y),
                length: area.width,
                glyph: box.horizontal,
                in: style
            )
        }
        for x in [area.left, right] {
            canvas.verticalLine(
                from: Point(x: x, y: area.top),
                length: area.height,
                glyph: box.vertical,
                in: style
            )
        }
        canvas.write(String(box.bottomLeft), at: Point(x: area.left, y: bottom), in: style)
        canvas.write(String(box.bottomRight), at: Point(x: right, y: bottom), in: style)
        canvas.write(String(box.topLeft), at: Point(x: area.left, y: area.top), in: style)
        canvas.write(String(box.topRight), at: Point(x: right, y: area.top), in: style)
    }

    private func drawCaption(on canvas: inout Canvas, in area: Rect, look: Look, style: Style) {
        let room = area.width - 4
        guard room > 0 else { return }
        let ellipsis = look.symbols.ellipsis
        let caption = (number.map { "\($0) " } ?? "") + title
        let shown = caption.truncated(to: room, ellipsis: ellipsis)
        let titleStyle = isFocused ? style : look[.title]
        let used = canvas.write(shown, at: Point(x: area.left + 2, y: area.top), in: titleStyle)
        let noteRoom = room - used - 1
        guard !note.isEmpty, noteRoom >= min(ColumnWidth.of(note), 6) else { return }
        let text = note.truncated(to: noteRoom, ellipsis: ellipsis)
        let x = area.right - 2 - ColumnWidth.of(text)
        canvas.write(text, at: Point(x: x, y: area.top), in: look[.dim])
    }
}
