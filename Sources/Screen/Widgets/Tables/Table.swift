/// Rows in columns, with a header, a selection and scrolling.
public struct Table: Widget, Hashable, Sendable {
    public var columns: [TableColumn]
    public var rows: [TableRow]
    /// The index of the selected row, drawn with `>` before it and in the selection's style; nil in a table
    /// that has no selection, and no column for the sign.
    public var selected: Int?
    /// The index of the first row that is shown.
    public var offset: Int
    public var sort: TableSort?
    public var hasHeader: Bool

    public init(
        columns: [TableColumn],
        rows: [TableRow],
        selected: Int? = nil,
        offset: Int = 0,
        sort: TableSort? = nil,
        hasHeader: Bool = true
    ) {
        self.columns = columns
        self.rows = rows
        self.selected = selected
        self.offset = offset
        self.sort = sort
        self.hasHeader = hasHeader
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let spans = spans(inWidth: area.width)
        if hasHeader { drawHeader(on: &canvas, in: area, spans: spans, look: look) }
        for (index, y) in zip(
            firstRow...,
            (area.top + headerHeight)..<max(area.top + headerHeight, area.bottom)
        ) {
            guard index < rows.count else { break }
            let line = Rect(x: area.left, y: y, width: area.width, height: 1)
            draw(rows[index], isSelected: index == selected, on: &canvas, in: line, spans: spans, look: look)
        }
    }

    var headerHeight: Int { hasHeader ? 1 : 0 }

    /// Where the columns lie, counted from the table's left edge.
    func spans(inWidth width: Int) -> [TableSpan] {
        let indent = selected == nil ? 0 : 1
        return TableLayout(columns: columns, width: width - indent).spans.map { span in
            TableSpan(column: span.column, start: span.start + indent, width: span.width)
        }
    }

    private var firstRow: Int { min(max(0, offset), rows.count) }

    private func drawHeader(on canvas: inout Canvas, in area: Rect, spans: [TableSpan], look: Look) {
        for span in spans {
            let column = columns[span.column]
            let text = (column.title + mark(on: span.column, symbols: look.symbols)).fitted(
                to: span.width,
                alignment: column.alignment,
                ellipsis: look.symbols.ellipsis
            )
            canvas.write(text, at: Point(x: area.left + span.start, y: area.top), in: look[.dim])
        }
    }

    private func mark(on column: Int, symbols: Symbols) -> String {
        guard let sort, sort.column == column else { return "" }
        return String(sort.order == .ascending ? symbols.arrows.up : symbols.arrows.down)
    }

    private func draw(
        _ row: TableRow,
        isSelected: Bool,
        on canvas: inout Canvas,
        in line: Rect,
        spans: [TableSpan],
        look: Look
    ) {
        if isSelected {
            canvas.fill(line, with: Cell(glyph: " ", style: look[.selection]))
        }
        for span in spans where span.column < row.cells.count {
            let place = Rect(x: line.left + span.start, y: line.top, width: span.width, height: 1)
            draw(row.cells[span.column], of: row, span: span, on: &canvas, in: place, look: look)
        }
        if isSelected {
            canvas.write(">", at: line.origin, in: look[.selection])
            canvas.restyle(line, in: look[.selection])
        }
    }

    private func draw(
        _ cell: TableCell,
        of row: TableRow,
        span: TableSpan,
        on canvas: inout Canvas,
        in place: Rect,
        look: Look
    ) {
        switch cell {
        case .text(let text): write(text, in: row.role, span: span, on: &canvas, at: place.origin, look: look)
        case .styled(let text, let role):
            write(text, in: role, span: span, on: &canvas, at: place.origin, look: look)
        case .fitting(let forms, let role):
            let form = forms.first { ColumnWidth.of($0) <= span.width } ?? forms.last ?? ""
            write(form, in: role, span: span, on: &canvas, at: place.origin, look: look)
        case .gauge(let gauge): canvas.draw(gauge, in: place, look: look)
        case .sparkline(let sparkline): canvas.draw(sparkline, in: place, look: look)
        case .plot(let plot): canvas.draw(plot, in: place, look: look)
        }
    }

    private func write(
        _ text: String,
        in role: Role,
        span: TableSpan,
        on canvas: inout Canvas,
        at point: Point,
        look: Look
    ) {
        let column = columns[span.column]
        let ellipsis = look.symbols.ellipsis
        let cut =
            switch column.cut {
            case .atEnd: text.truncated(to: span.width, ellipsis: ellipsis)
            case .inMiddle: text.truncatedInMiddle(to: span.width, ellipsis: ellipsis)
            }
        canvas.write(cut.padded(to: span.width, alignment: column.alignment), at: point, in: look[role])
    }
}
