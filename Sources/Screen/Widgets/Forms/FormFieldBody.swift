/// What stands beside a field's label.
struct FormFieldBody: Widget {
    var content: FormField.Content
    var hasFocus: Bool

    func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        switch content {
        case .text(let field): field.draw(on: &canvas, in: area, look: look, showsCursor: hasFocus)
        case .choice(let field):
            field.draw(on: &canvas, in: area, look: look)
            if hasFocus {
                canvas.restyle(Rect(origin: area.origin, size: Size(width: 1, height: 1)), in: look[.cursor])
            }
        }
    }
}
