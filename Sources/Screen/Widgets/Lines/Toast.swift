/// A line that tells what just happened, over the whole width of its area.
public struct Toast: Widget, Hashable, Sendable {
    public var text: String
    /// `info`, `warn` or `bad`, or the role of what it tells of.
    public var role: Role

    public init(_ text: String, role: Role) {
        self.text = text
        self.role = role
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let style = look[role].adding(.bold)
        let text = text.fitted(to: area.width, alignment: .left, ellipsis: look.symbols.ellipsis)
        canvas.write(text, at: area.origin, in: style)
    }
}
