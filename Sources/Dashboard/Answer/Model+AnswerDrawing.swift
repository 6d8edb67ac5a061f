internal import Resilience
internal import Screen

/// A line of an answer, what folds with it, and what copying it copies.
struct AnswerRow: Hashable, Sendable {
    var line: TextLine
    var fold: [Int]?
    var text: String
}

extension Model {
    /// Status, headers and body; the line under the cursor stands out.
    func answerRows(of detail: RequestDetail) -> [AnswerRow] {
        guard let exchange = detail.exchange else {
            return [AnswerRow(line: missing(detail), fold: nil, text: "")]
        }
        var rows = head(of: exchange) + bodyRows(of: exchange, detail.answer)
        if rows.indices.contains(detail.answer.cursor) {
            let row = rows[detail.answer.cursor]
            rows[detail.answer.cursor].line.runs = row.line.runs.map { TextRun($0.text, .selection) }
        }
        return rows
    }

    func answerKeys(of detail: RequestDetail) -> String {
        detail.answer.node == nil || detail.answer.shape != .outline
            ? "v \(detail.answer.shape.next.title)  / search  y line  B body  Y curl"
            : "Enter folds  . path  / finds  v raw  y Y B copy"
    }

    private func head(of exchange: Exchange) -> [AnswerRow] {
        let status = exchange.status.map(String.init) ?? figures.unknown
        let role: Role = (exchange.status ?? 0) < 400 ? .ok : .bad
        let title = TextLine([
            TextRun(status, role), TextRun("  \(figures.count(exchange.responseBytes)) bytes", .dim),
        ])
        let headers = headers(exchange.responseHeaders).map { AnswerRow(line: $0, fold: nil, text: $0.text) }
        return [AnswerRow(line: title, fold: nil, text: title.text)] + headers
            + [AnswerRow(line: TextLine([]), fold: nil, text: "")]
    }

    private func bodyRows(of exchange: Exchange, _ view: AnswerView) -> [AnswerRow] {
        guard let body = exchange.responseBody, !body.isEmpty else { return [] }
        let kept = body.utf8.count
        let cut =
            kept < exchange.responseBytes
            ? [note("\(exchange.responseBytes - kept) more bytes are not kept")] : []
        switch view.shape {
        case .outline where view.node != nil: return outline(of: view)
        case .outline, .raw:
            let lines = LineBreaking.lines(of: String(body.prefix(64_000)), columns: sheetWidth)
            return lines.prefix(5000).map {
                AnswerRow(line: TextLine([TextRun($0, .text)]), fold: nil, text: $0)
            } + cut
        case .hexadecimal:
            return HexDump.lines(of: body, atMost: 4096)
                .map { AnswerRow(line: TextLine([TextRun($0, .text)]), fold: nil, text: $0) } + cut
        }
    }

    private func outline(of view: AnswerView) -> [AnswerRow] {
        guard let node = view.shownNode else { return [note("nothing lies at \(view.path)")] }
        let path = view.path.isEmpty ? [] : [note("at \(view.path)")]
        return path
            + JSONOutline(node, folded: view.folded).lines.map { line in
                AnswerRow(
                    line: TextLine(line.runs),
                    fold: line.canFold ? line.path : nil,
                    text: line.value.copied
                )
            }
    }

    private func note(_ text: String) -> AnswerRow {
        AnswerRow(line: TextLine([TextRun("(\(text))", .muted)]), fold: nil, text: text)
    }
}

extension JSONNode {
    /// A string is copied without its quotes.
    fileprivate var copied: String {
        if case .string(let text) = self { text } else { compact }
    }
}

extension TextLine {
    fileprivate var text: String { runs.map(\.text).joined() }
}
