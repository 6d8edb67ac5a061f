internal import Resilience
internal import Screen
internal import Timing

extension Model {
    /// What the chosen part shows.
    func lines(of detail: RequestDetail) -> [TextLine] {
        guard let row = shown.requests[detail.call] else { return [] }
        let head = facts(of: row) + [tabs(of: detail), TextLine([])]
        switch detail.part {
        case .life: return head + timeline(of: row) + [TextLine([])] + trace(of: row)
        case .answer: return head + answerRows(of: detail).map(\.line)
        case .request: return head + request(of: detail)
        }
    }

    /// Lines above what the cursor of an answer moves in.
    static let detailHeadHeight = 5

    private func tabs(of detail: RequestDetail) -> TextLine {
        let tabs = RequestDetail.Part.allCases.map { part in
            TextRun(" \(part.rawValue) \(part.title) ", part == detail.part ? .selection : .dim)
        }
        let keys = detail.part == .answer ? answerKeys(of: detail) : ["Tab next part"]
        let room = sheetWidth - TextLine(tabs).width
        return TextLine(tabs + [TextRun(Self.fitting(keys, in: room), .hint)])
    }

    /// As many of them as there is room for, each after two spaces.
    private static func fitting(_ keys: [String], in room: Int) -> String {
        let lines = keys.indices.map { keys[...$0].map { "  \($0)" }.joined() }
        return lines.last { ColumnWidth.of($0) <= room } ?? ""
    }

    /// The whole life as one line of time, and what of it went where.
    private func timeline(of row: RequestRow) -> [TextLine] {
        let timeline = Timeline(of: row, at: shownAt)
        let widths = timeline.widths(in: sheetWidth)
        guard !widths.isEmpty else { return [] }
        let bar = zip(timeline.spans, widths).map { span, width in
            TextRun(String(repeating: glyph(of: span.phase), count: width), Self.role(of: span.phase))
        }
        var legend: [TextRun] = []
        for phase in Timeline.Phase.allCases where timeline.total(of: phase) > .zero {
            let time = figures.latency(timeline.total(of: phase))
            legend.append(TextRun("\(glyph(of: phase)) ", Self.role(of: phase)))
            legend.append(TextRun("\(phase.words) \(time)  ", .text))
        }
        legend.append(TextRun("in all \(figures.latency(timeline.total))", .title))
        return [TextLine(bar), TextLine(legend)]
    }

    private func glyph(of phase: Timeline.Phase) -> String {
        let hasBlocks = look.symbols.isUnicode
        switch phase {
        case .waiting: return hasBlocks ? "░" : "."
        case .onTheWire: return hasBlocks ? "█" : "#"
        case .pausing: return hasBlocks ? "▒" : "-"
        }
    }

    private static func role(of phase: Timeline.Phase) -> Role {
        switch phase {
        case .waiting: .warn
        case .onTheWire: .info
        case .pausing: .limitSecondary
        }
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
                TextRun("  route \(call.lane.routeClass.rawValue)", .dim),
                TextRun("  credential \(call.lane.credential.rawValue)", .dim),
                TextRun("  points \(call.points)  deadline \(deadline)", .dim),
                TextRun("  endpoint \(call.lane.endpoint)", .dim),
            ]),
        ]
    }

    private func trace(of row: RequestRow) -> [TextLine] {
        let steps = shown.holds.steps(of: row)
        let ends = steps.dropFirst().map(\.at) + [nil]
        var lines = zip(steps, ends).flatMap { line(of: $0, until: $1, in: row) }
        if row.omittedSteps > 0 {
            let text = "  (\(row.omittedSteps) steps left out)"
            lines.insert(TextLine([TextRun(text, .muted)]), at: min(lines.count, RequestRow.longestTrace / 4))
        }
        if let entry = shown.holds.hold(of: row) {
            let until = entry.until.map { " until \(figures.clock($0))" } ?? ""
            let left = entry.until.map { " (\(figures.countdown(to: $0, from: shownAt)))" } ?? ""
            let call = row.call
            let grounds = Grounds(of: entry.hold, in: call.lane, call.priority, by: snapshot, shown.culprits)
            let reason = Sentences.decision(entry.hold, grounds, for: call.priority)
            lines.append(TextLine([TextRun("now waits\(until)\(left): \(reason)", .warn)]))
        }
        return lines
    }

    /// A step with its instant; what is too long goes on below its beginning.
    private func line(of step: TraceStep, until end: Instant?, in row: RequestRow) -> [TextLine] {
        let offset = "+\(figures.latency(row.receivedAt.duration(to: step.at)))".padded(
            to: 9,
            alignment: .left
        )
        let margin = 18
        let words = LineBreaking.lines(
            of: words(for: step, until: end, of: row.call),
            columns: max(20, sheetWidth - margin)
        )
        return words.enumerated().map { index, text in
            let start =
                index == 0 ? "\(figures.clock(step.at)) \(offset)" : String(repeating: " ", count: margin)
            return TextLine([TextRun(start, .dim), TextRun(text, .text)])
        }
    }

    /// - Parameter end: when the next step came; `nil` where this is the last.
    private func words(for step: TraceStep, until end: Instant?, of call: Call) -> String {
        func held(_ hold: Hold, _ until: Instant?, _ verb: String) -> String {
            let reason = Sentences.decision(hold, step.grounds, for: call.priority)
            guard let end else { return "\(verb): \(reason)\(suffix(until))" }
            return "held \(figures.latency(step.at.duration(to: end))): \(reason)"
        }
        switch step.kind {
        case .received: return "received from \(call.caller)"
        case .queued(let hold, let until): return held(hold, until, "waits")
        case .joined(let leader): return "shares the request of #\(leader.rawValue)"
        case .sent(let attempt): return "sent, attempt \(attempt)"
        case .answered(let answer, let took):
            return "\(sentences.answer(answer)) in \(figures.latency(took))" + told(by: answer)
        case .retrying(let hold, let until): return held(hold, until, "tries again")
        case .reprioritised(let from, let to): return "priority \(from.name) -> \(to.name)"
        case .ended(let ending, _, _): return sentences.ending(ending)
        }
    }

    private func told(by answer: Answer) -> String {
        answer.reading.map { "; \($0.bucket.rawValue) has \($0.remaining) of \($0.limit) left" } ?? ""
    }

    private func suffix(_ until: Instant?) -> String {
        until.map { "; until \(figures.clock($0))" } ?? ""
    }

    private func request(of detail: RequestDetail) -> [TextLine] {
        guard let exchange = detail.exchange else { return [missing(detail)] }
        return headers(exchange.requestHeaders) + [TextLine([])] + body(exchange.requestBody)
    }

    /// Why there is nothing to show.
    func missing(_ detail: RequestDetail) -> TextLine {
        let isLoading = detail.wire == .loading
        let text =
            isLoading
            ? "headers and body are being fetched" : "headers and body are not kept for this request"
        return TextLine([TextRun(text, .muted)])
    }

    func headers(_ headers: [Exchange.Header]) -> [TextLine] {
        headers.map { TextLine([TextRun("\($0.name): ", .dim), TextRun($0.value, .text)]) }
    }

    /// A body as JSON where it is some, wrapped as text else.
    private func body(_ body: String?) -> [TextLine] {
        guard let body, !body.isEmpty else { return [] }
        if let node = JSONParser.node(from: body) {
            return JSONOutline(node, folded: []).lines.map { TextLine($0.runs) }
        }
        return LineBreaking.lines(of: String(body.prefix(64_000)), columns: sheetWidth).prefix(2000)
            .map { TextLine([TextRun($0, .text)]) }
    }
}
