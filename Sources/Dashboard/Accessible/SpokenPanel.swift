internal import Screen

/// A panel in sentences: what a screen shows in columns, each with the name of its column.
struct SpokenPanel {
    private let content: any PanelContent
    private let name: String
    private let unknown: String

    init(_ panel: Panel, of model: Model) {
        content = model.content(of: panel)
        name = panel.title
        unknown = model.figures.unknown
    }

    /// Rows beyond these are counted.
    private static let rowsSpoken = 20

    var lines: [String] {
        let head = [name, content.title].filter { !$0.isEmpty }.joined(separator: " ")
        guard content.rowCount > 0 else { return ["\(head): \(content.emptiness)"] }
        let shown = min(content.rowCount, Self.rowsSpoken)
        let rest = content.rowCount > shown ? ["and \(content.rowCount - shown) more"] : []
        return ["\(head), \(content.rowCount == 1 ? "1 row" : "\(content.rowCount) rows")"]
            + content.above.map(spoken) + (0..<shown).map { spoken(content.row(at: $0)) } + rest
            + content.below.map(spoken)
    }

    private func spoken(_ line: PanelLine) -> String {
        line.line(width: 200).spoken
    }

    /// `bucket core, of limit 4810/5000, state ok`; what isn't known, and what is only drawn, is left out.
    private func spoken(_ row: TableRow) -> String {
        zip(content.columns, row.cells).compactMap { column, cell in
            guard let text = text(of: cell), !text.isEmpty, text != unknown else { return nil }
            return "\(column.title) \(text)"
        }.joined(separator: ", ")
    }

    private func text(of cell: TableCell) -> String? {
        switch cell {
        case .text(let text), .styled(let text, _): text
        case .fitting(let forms, _): forms.first
        case .gauge, .sparkline, .plot: nil
        }
    }
}

extension TextLine {
    /// Its text alone, without the blanks that only a column needs.
    var spoken: String {
        runs.map(\.text).joined().split(separator: " ").joined(separator: " ")
    }
}
