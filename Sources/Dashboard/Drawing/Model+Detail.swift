internal import Resilience
internal import Screen
internal import Timing

extension Model {
    /// A request's life: what it is, every step with its reason, and what was said on the wire.
    func lines(of detail: RequestDetail) -> [TextLine] {
        guard let row = shown.requests[detail.call] else { return [] }
        return facts(of: row) + [TextLine([])] + trace(of: row) + [TextLine([])] + wire(of: detail)
    }

    private func facts(of row: RequestRow) -> [TextLine] {
        let call = row.call
        let role = Marks.request(row.stage)
        let deadline = call.deadline.map { figures.clock($0) } ?? "none of its own"
        return [
            TextLine([TextRun("\(call.method) \(call.path)", .title)]),
            TextLine([
                TextRun(Sentences.word(of: row.stage), role),
                TextRun("  priority \(call.priority.name)  from \(call.caller)", .text),
                TextRun(
                    "  attempts \(row.attempts)  status \(row.status.map(String.init) ?? figures.unknown)",
                    .text
                ),
            ]),
            TextLine([
                TextRun("bucket \(call.lane.bucket?.rawValue ?? "none")", .dim),
                TextRun("  route \(call.lane.routeClass.rawValue)  endpoint \(call.lane.endpoint)", .dim),
                TextRun("  credential \(call.lane.credential.rawValue)", .dim),
                TextRun("  points \(call.points)  deadline \(deadline)", .dim),
            ]),
        ]
    }

    private func trace(of row: RequestRow) -> [TextLine] {
        var lines = row.trace.map { line(of: $0, since: row.receivedAt) }
        if row.omittedSteps > 0 {
            let text = "  (\(row.omittedSteps) steps left out)"
            lines.insert(TextLine([TextRun(text, .muted)]), at: min(lines.count, RequestRow.longestTrace / 4))
        }
        if let entry = shown.holds.hold(of: row) {
            let until = entry.until.map { " until \(figures.clock($0))" } ?? ""
            let left = entry.until.map { " (\(figures.countdown(to: $0, from: shownAt)))" } ?? ""
            lines.append(
                TextLine([TextRun("now waits\(until)\(left): \(Sentences.reason(entry.hold))", .warn)])
            )
        }
        return lines
    }

    private func line(of step: TraceStep, since start: Instant) -> TextLine {
        let offset = "+\(figures.latency(start.duration(to: step.at)))".padded(to: 9, alignment: .left)
        return TextLine([
            TextRun("\(figures.clock(step.at)) ", .dim),
            TextRun(offset, .dim),
            TextRun(words(for: step.kind), .text),
        ])
    }

    private func words(for kind: TraceStep.Kind) -> String {
        switch kind {
        case .received: return "received"
        case .queued(let hold, let until): return "waits: \(Sentences.reason(hold))\(suffix(until))"
        case .joined(let leader): return "shares the request of #\(leader.rawValue)"
        case .sent(let attempt): return "sent, attempt \(attempt)"
        case .answered(let answer, let took): return "\(sentences.answer(answer)) in \(figures.latency(took))"
        case .retrying(let hold, let until): return "tries again: \(Sentences.reason(hold))\(suffix(until))"
        case .reprioritised(let from, let to): return "priority \(from.name) -> \(to.name)"
        case .ended(let ending, _, _): return sentences.ending(ending)
        }
    }

    private func suffix(_ until: Instant?) -> String {
        until.map { "; until \(figures.clock($0))" } ?? ""
    }

    private func wire(of detail: RequestDetail) -> [TextLine] {
        switch detail.wire {
        case .loading: return [TextLine([TextRun("headers and body are being fetched", .muted)])]
        case .absent: return [TextLine([TextRun("headers and body are not kept for this request", .muted)])]
        case .loaded(let exchange):
            let sent = headers(exchange.requestHeaders, title: "Request") + body(exchange.requestBody)
            let size = exchange.responseBytes
            let title = "Response \(exchange.status.map(String.init) ?? figures.unknown), \(size) bytes"
            let kept = exchange.responseBody?.utf8.count ?? 0
            let cut = kept < size ? [TextLine([TextRun("(\(size - kept) more bytes not kept)", .muted)])] : []
            return sent + headers(exchange.responseHeaders, title: title) + body(exchange.responseBody) + cut
        }
    }

    private func headers(_ headers: [Exchange.Header], title: String) -> [TextLine] {
        [TextLine([TextRun(title, .title)])]
            + headers.map { TextLine([TextRun("  \($0.name): ", .dim), TextRun($0.value, .text)]) }
    }

    /// The first lines of a body, wrapped to the sheet.
    private func body(_ body: String?) -> [TextLine] {
        guard let body, !body.isEmpty else { return [] }
        let lines = LineBreaking.lines(of: String(body.prefix(64_000)), columns: sheetWidth - 2)
        return lines.prefix(2000).map { TextLine([TextRun("  \($0)", .text)]) } + [TextLine([])]
    }
}
