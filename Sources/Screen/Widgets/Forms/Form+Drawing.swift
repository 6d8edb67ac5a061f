extension Form: Widget {
    /// A row for each field, scrolled so that the one with the focus is seen.
    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let labels = min(fields.map { ColumnWidth.of($0.label) }.max() ?? 0, area.width / 2)
        let end = fields.prefix(focus + 1).reduce(into: 0) { $0 += $1.height }
        var y = area.top - max(0, end - area.height)
        for (index, field) in fields.enumerated() {
            let line = Rect(x: area.left, y: y, width: area.width, height: 1)
            draw(
                field,
                hasFocus: isActive && index == focus,
                labels: labels,
                on: &canvas,
                in: line,
                look: look
            )
            y += field.height
        }
    }

    private func draw(
        _ field: FormField,
        hasFocus: Bool,
        labels: Int,
        on canvas: inout Canvas,
        in line: Rect,
        look: Look
    ) {
        let label = field.label.truncated(to: labels, ellipsis: look.symbols.ellipsis)
        canvas.write((hasFocus ? ">" : " ") + label, at: line.origin, in: look[hasFocus ? .title : .text])
        let indent = labels + 2
        let place = Rect(x: line.left + indent, y: line.top, width: line.width - indent, height: 1)
        canvas.draw(FormFieldBody(content: field.content, hasFocus: hasFocus), in: place, look: look)
        guard let problem = field.problem else { return }
        let text = problem.truncated(to: place.width, ellipsis: look.symbols.ellipsis)
        canvas.write(text, at: Point(x: place.left, y: line.top + 1), in: look[.bad])
    }
}
