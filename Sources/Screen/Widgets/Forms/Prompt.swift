/// A line that is typed: its caption, the text with a cursor, and what can be done or is wrong.
public struct Prompt: Widget, Hashable, Sendable {
    public var caption: String
    public var field: TextField
    public var hint: String
    /// Stands in the hint's place.
    public var problem: String?

    public init(
        caption: String,
        field: TextField,
        hint: String = "Enter keeps, Esc restores",
        problem: String? = nil
    ) {
        self.caption = caption
        self.field = field
        self.hint = hint
        self.problem = problem
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let used = canvas.write(caption, at: area.origin, in: look[.key])
        let end = problem ?? hint
        let endWidth = min(ColumnWidth.of(end) + 2, max(0, area.width * 2 / 3))
        let width = max(0, area.width - used - endWidth)
        let place = Rect(x: area.left + used, y: area.top, width: width, height: 1)
        canvas.draw(field, in: place, look: look)
        let before = ColumnWidth.of(String(field.text.prefix(field.cursor)))
        let cursor = Rect(x: place.left + min(before, max(0, width - 1)), y: area.top, width: 1, height: 1)
        canvas.restyle(cursor, in: look[.cursor])
        let rest = Rect(x: place.right + 1, y: area.top, width: max(0, endWidth - 1), height: 1)
        canvas.draw(TextLine([TextRun(end, problem == nil ? .hint : .bad)]), in: rest, look: look)
    }
}
