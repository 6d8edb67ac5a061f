/// Text wrapped at words, from a given line on.
public struct TextBlock: Widget, Hashable, Sendable {
    /// May have line breaks.
    public var text: String
    public var role: Role
    /// The first line of the wrapped text that is shown.
    public var offset: Int

    public init(_ text: String, role: Role = .text, offset: Int = 0) {
        self.text = text
        self.role = role
        self.offset = offset
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let lines = LineBreaking.lines(of: text, columns: area.width)
        for (line, y) in zip(lines.dropFirst(max(0, offset)), area.top..<area.bottom) {
            canvas.write(line, at: Point(x: area.left, y: y), in: look[role])
        }
    }
}
