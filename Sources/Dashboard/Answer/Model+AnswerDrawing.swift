internal import Resilience
internal import Screen

extension Model {
    /// Status, headers and body; the line under the cursor stands out.
    func answerRows(of detail: RequestDetail) -> [AnswerRow] {
        guard let exchange = detail.exchange, exchange.status != nil else { return waiting(detail) }
        var rows = [AnswerRow(status(of: exchange, detail.call))] + headers(of: exchange, detail.answer)
        rows.append(AnswerRow(TextLine([])))
        rows += detail.answer.comparison.map { compared($0) } ?? bodyRows(of: exchange, detail.answer)
        let wanted = detail.answer.search.lowercased()
        if !wanted.isEmpty { for index in rows.indices { rows[index].highlight(wanted) } }
        if rows.indices.contains(detail.answer.cursor) {
            let row = rows[detail.answer.cursor]
            rows[detail.answer.cursor].line.runs = row.line.runs.map { TextRun($0.text, .selection) }
        }
        return rows
    }

    /// The keys that are told, the most wanted first.
    func answerKeys(of detail: RequestDetail) -> [String] {
        guard let exchange = detail.exchange, exchange.status != nil else { return [] }
        if !detail.answer.search.isEmpty { return ["n N next, before", "Esc ends the search"] }
        if detail.answer.comparison != nil { return ["= the answer alone"] }
        let next = exchange.hasNextPage ? ["n next page"] : []
        let isOutline = detail.answer.node != nil && detail.answer.shape == .outline
        let fold = isOutline ? ["Enter folds", ". path"] : []
        let shape = "v \(detail.answer.shape.next.title)"
        return next + fold + ["/ finds", shape, "= before", "P pager", "y Y B copy"]
    }

    /// What an answer is waited for with.
    private func waiting(_ detail: RequestDetail) -> [AnswerRow] {
        guard let row = shown.requests[detail.call], !row.hasEnded else {
            return [AnswerRow(missing(detail))]
        }
        var lines = [TextRun("no answer yet: \(Sentences.word(of: row.stage))", Marks.request(row.stage))]
        if let entry = shown.holds.hold(of: row) {
            lines.append(TextRun("for \(Sentences.hold(entry.hold))", .warn))
            if let until = entry.until {
                lines.append(TextRun("(\(figures.countdown(to: until, from: shownAt)))", .text))
            }
        }
        let runs = lines.flatMap { [$0, TextRun(" ", .text)] }
        return [AnswerRow(TextLine(runs))]
    }

    /// `200  97 bytes  in 143ms  core 4810 of 5000 left, until 11:13:09`
    private func status(of exchange: Exchange, _ call: CallID) -> TextLine {
        let role: Role = (exchange.status ?? 0) < 400 ? .ok : .bad
        var runs = [
            TextRun(exchange.status.map(String.init) ?? figures.unknown, role),
            TextRun("  \(figures.count(exchange.responseBytes)) bytes", .text),
        ]
        let answers = shown.requests[call]?.trace.compactMap { step -> (Answer, Duration)? in
            if case .answered(let answer, let took) = step.kind { (answer, took) } else { nil }
        }
        if let (answer, took) = answers?.last {
            runs.append(TextRun("  in \(figures.latency(took))", .text))
            if let reading = answer.reading {
                let room = "\(reading.bucket.rawValue) \(reading.remaining) of \(reading.limit) left"
                runs.append(TextRun("  \(room) until \(figures.clock(reading.reset))", .dim))
            }
        }
        return TextLine(runs)
    }

    private func headers(of exchange: Exchange, _ view: AnswerView) -> [AnswerRow] {
        let count = exchange.responseHeaders.count
        let words = count == 1 ? "1 header" : "\(count) headers"
        var row = AnswerRow(
            TextLine([TextRun("\(view.showsHeaders ? "-" : "+") \(words)", .dim), TextRun("  H", .hint)])
        )
        row.isHeaders = true
        return [row] + (view.showsHeaders ? headers(exchange.responseHeaders).map { AnswerRow($0) } : [])
    }

    private func bodyRows(of exchange: Exchange, _ view: AnswerView) -> [AnswerRow] {
        guard let body = exchange.responseBody, !body.isEmpty else { return [note("no body")] }
        let kept = body.utf8.count
        let cut =
            kept < exchange.responseBytes
            ? [note("\(exchange.responseBytes - kept) more bytes are not kept")] : []
        switch view.shape {
        case .outline where view.node != nil: return outline(of: view) + cut
        case .outline, .raw:
            let lines = LineBreaking.lines(of: String(body.prefix(64_000)), columns: sheetWidth)
            return lines.prefix(5000).map { AnswerRow(TextLine([TextRun($0, .text)])) } + cut
        case .hexadecimal:
            return HexDump.lines(of: body, atMost: 4096).map { AnswerRow(TextLine([TextRun($0, .text)])) }
                + cut
        }
    }

    private func outline(of view: AnswerView) -> [AnswerRow] {
        guard let node = view.shownNode else { return [note("nothing lies at \(view.path)")] }
        let path = view.path.isEmpty ? [] : [note("at \(view.path)")]
        return path
            + JSONOutline(node, folded: view.folded).lines.map { line in
                AnswerRow(
                    TextLine(line.runs),
                    fold: line.canFold ? line.path : nil,
                    text: line.value.copied
                )
            }
    }

    /// What changed since the answer before.
    private func compared(_ comparison: AnswerComparison) -> [AnswerRow] {
        switch comparison {
        case .awaited(let id): return [note("the answer to #\(id.rawValue) is being fetched")]
        case .lost(let id): return [note("the answer to #\(id.rawValue) is no longer kept")]
        case .known(let id, let diff):
            guard !diff.isEmpty else { return [note("the same as the answer to #\(id.rawValue)")] }
            let gone = diff.removed == 1 ? "1 line" : "\(diff.removed) lines"
            let title = "since #\(id.rawValue): \(gone) gone, \(diff.added) new"
            return [AnswerRow(TextLine([TextRun(title, .title)]))] + diff.lines.map { row(of: $0) }
        }
    }

    private func row(of line: LineDiff.Line) -> AnswerRow {
        switch line {
        case .same(let text): AnswerRow(TextLine([TextRun("  \(text)", .dim)]), text: text)
        case .removed(let text): AnswerRow(TextLine([TextRun("- \(text)", .bad)]), text: text)
        case .added(let text): AnswerRow(TextLine([TextRun("+ \(text)", .ok)]), text: text)
        case .skipped(let count): note(count == 1 ? "1 line the same" : "\(count) lines the same")
        }
    }

    private func note(_ text: String) -> AnswerRow {
        AnswerRow(TextLine([TextRun("(\(text))", .muted)]), text: text)
    }
}

extension JSONNode {
    /// A string is copied without its quotes.
    fileprivate var copied: String {
        if case .string(let text) = self { text } else { compact }
    }
}
