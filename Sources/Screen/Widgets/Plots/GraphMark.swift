/// A line through a graph, where the operator set a mark.
struct GraphMark: Widget, Hashable, Sendable {
    func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        for y in area.top..<area.bottom {
            canvas.write(
                String(look.symbols.box.vertical),
                at: Point(x: area.left, y: y),
                in: look[.key]
            )
        }
    }
}
