// ┌─Send a request to api.github.com───────────────────────────────────────┐
// │ < POST >  /repos/octo-org/api/issues                                   │
// │           changes something: you are asked before it is sent           │
// │                                                                        │
// │  Body 4   Query   Headers 1   Options                                  │
// │ {                                                                      │
// │   "title": "a fault",                                                  │
// │   "body": "█                                                           │
// │ }                                                                      │
// │                                                                        │
// │ not JSON: line 3, column 11 is unexpected                              │
// │ Tab next  ^S send  ^E editor  ^T templates  ^R history  Esc leave      │
// └────────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

extension Model {
    func draw(_ composer: Composer, on canvas: inout Canvas) {
        drawSheet(title: "Send a request to \(identity.host)", note: "", on: &canvas)
        let inner = sheet.inset(columns: 2, rows: 1)
        guard inner.height > 0 else { return }
        let panel = look.over(.panel)
        drawLine(of: composer, on: &canvas, in: inner, look: panel)
        let foot = max(inner.top, inner.bottom - 1)
        let keys = composer.chooser == nil ? Self.composerKeys : Self.chooserKeys
        canvas.draw(TextLine([TextRun(keys, .hint)]), in: row(foot, of: inner), look: panel)
        let space = Rect(
            x: inner.left,
            y: inner.top + 3,
            width: inner.width,
            height: max(0, foot - inner.top - 4)
        )
        if let chooser = composer.chooser {
            draw(chooser, entries(of: composer), on: &canvas, in: space, look: panel)
        } else {
            drawPart(of: composer, on: &canvas, in: space, look: panel)
            drawCandidates(of: composer, on: &canvas, below: inner)
        }
    }

    private static let composerKeys =
        "Tab next  ^S send  ^E editor  ^T templates  ^R history  ^X clear  Esc leave"
    private static let chooserKeys = "type narrows  Up Down choose  Enter begins with it  Esc back"

    private func row(_ y: Int, of area: Rect) -> Rect {
        Rect(x: area.left, y: y, width: area.width, height: 1)
    }

    private static let methodWidth = 11

    private func drawLine(of composer: Composer, on canvas: inout Canvas, in inner: Rect, look: Look) {
        let line = row(inner.top, of: inner)
        canvas.draw(
            composer.method,
            in: Rect(x: line.left, y: line.top, width: Self.methodWidth, height: 1),
            look: look
        )
        if composer.focus == .method {
            let sign = Rect(x: line.left, y: line.top, width: 1, height: 1)
            canvas.restyle(sign, in: look[.cursor])
        }
        let field = Rect(
            x: line.left + Self.methodWidth,
            y: line.top,
            width: max(0, line.width - Self.methodWidth),
            height: 1
        )
        composer.path.draw(on: &canvas, in: field, look: look, showsCursor: composer.focus == .path)
        let under = Rect(x: field.left, y: line.top + 1, width: field.width, height: 1)
        canvas.draw(TextLine([remark(on: composer)]), in: under, look: look)
    }

    /// What is wrong with it, or what sending it will mean.
    private func remark(on composer: Composer) -> TextRun {
        if let problem = composer.problem { return TextRun(problem.sentence, .bad) }
        if composer.origin != nil { return TextRun("the request is being fetched", .muted) }
        return composer.draft.writes
            ? TextRun("changes something: you are asked before it is sent", .warn) : TextRun("reads", .dim)
    }

    private func drawPart(of composer: Composer, on canvas: inout Canvas, in space: Rect, look: Look) {
        guard space.height > 0 else { return }
        canvas.draw(tabs(of: composer), in: row(space.top, of: space), look: look)
        let rest = Rect(x: space.left, y: space.top + 1, width: space.width, height: space.height - 2)
        let bottom = row(space.bottom - 1, of: space)
        guard rest.height > 0 else { return }
        switch composer.part {
        case .body: draw(composer.body, .body, of: composer, on: &canvas, in: rest, look: look)
        case .variables: draw(composer.variables, .variables, of: composer, on: &canvas, in: rest, look: look)
        case .query: draw(composer.query, .query, of: composer, on: &canvas, in: rest, look: look)
        case .headers: draw(composer.headers, .headers, of: composer, on: &canvas, in: rest, look: look)
        case .options: drawOptions(of: composer, on: &canvas, in: rest, look: look)
        }
        canvas.draw(TextLine([state(of: composer)]), in: bottom, look: look)
    }

    private func tabs(of composer: Composer) -> TextLine {
        let runs = composer.shownParts.flatMap { part in
            [
                TextRun(" \(title(of: part, in: composer)) ", part == composer.part ? .selection : .dim),
                TextRun(" ", .dim),
            ]
        }
        return TextLine(runs)
    }

    /// With what there is of it.
    private func title(of part: ComposerField.Part, in composer: Composer) -> String {
        func counted(_ title: String, _ area: TextArea) -> String {
            area.isEmpty ? title : "\(title) \(area.lines.count)"
        }
        return switch part {
        case .body: counted(composer.isGraphQL ? "Document" : "Body", composer.body)
        case .variables: counted("Variables", composer.variables)
        case .query: counted("Query", composer.query)
        case .headers: counted("Headers", composer.headers)
        case .options: "Options"
        }
    }

    private func draw(
        _ area: TextArea,
        _ field: ComposerField,
        of composer: Composer,
        on canvas: inout Canvas,
        in rect: Rect,
        look: Look
    ) {
        area.draw(on: &canvas, in: rect, look: look, showsCursor: composer.focus == field)
    }

    private func state(of composer: Composer) -> TextRun {
        if let fault = composer.fault(in: composer.part) { return TextRun(fault.sentence, .warn) }
        switch composer.part {
        case .body where composer.isGraphQL: return TextRun("GraphQL; its variables stand beside it", .dim)
        case .body: return TextRun(composer.body.isEmpty ? "no body is sent" : "JSON", .dim)
        case .variables: return TextRun(composer.variables.isEmpty ? "none are sent" : "JSON", .dim)
        case .query: return TextRun("one name=value a line; they are encoded for you", .dim)
        case .headers: return TextRun("one name: value a line; the token is added for you", .dim)
        case .options: return TextRun("left and right choose", .dim)
        }
    }

    private func drawOptions(of composer: Composer, on canvas: inout Canvas, in rect: Rect, look: Look) {
        var form = Form(
            fields: [
                FormField(label: "Priority", content: .choice(composer.priority)),
                FormField(label: "Deadline", content: .text(composer.deadline)),
                FormField(label: "Credential", content: .choice(composer.credential)),
            ],
            focus: Self.options.firstIndex(of: composer.focus) ?? 0
        )
        form.isActive = Self.options.contains(composer.focus)
        canvas.draw(form, in: rect, look: look)
    }

    private static let options: [ComposerField] = [.priority, .deadline, .credential]

    /// Beneath the path, over what else stands there.
    private func drawCandidates(of composer: Composer, on canvas: inout Canvas, below inner: Rect) {
        let candidates = candidates(for: composer)
        guard composer.problem == nil, !composer.path.text.isEmpty || composer.highlighted != nil else {
            return
        }
        let widest = inner.width - Self.methodWidth + 2
        let lines = candidates.enumerated().map { index, candidate in
            let note = candidate.isKnown ? "  sent before" : ""
            let room = max(8, widest - 4 - ColumnWidth.of(note))
            let title = candidate.title.truncatedInMiddle(to: room, ellipsis: look.symbols.ellipsis)
            return TextLine([
                TextRun(title, index == composer.highlighted ? .selection : .text), TextRun(note, .dim),
            ])
        }
        guard !lines.isEmpty else { return }
        let box = Rect(
            x: inner.left + Self.methodWidth - 2,
            y: inner.top + 1,
            width: min(widest, max(40, (lines.map(\.width).max() ?? 0) + 4)),
            height: min(inner.height - 2, lines.count + 2)
        )
        draw(lines, title: "Down chooses, Enter takes", note: "", in: box, on: &canvas)
    }

    private func draw(
        _ chooser: RequestChooser,
        _ entries: [RequestChooser.Entry],
        on canvas: inout Canvas,
        in space: Rect,
        look: Look
    ) {
        guard space.height > 1 else { return }
        let prompt = Prompt(
            caption: "\(chooser.kind.title) / ",
            field: chooser.field,
            hint: entries.count == 1 ? "1 request" : "\(entries.count) requests"
        )
        canvas.draw(prompt, in: row(space.top, of: space), look: look)
        let height = space.height - 1
        let offset = Self.offset(showing: chooser.highlighted, from: 0, of: entries.count, height: height)
        let widest = min(space.width / 2, entries.map { ColumnWidth.of($0.title) }.max() ?? 0)
        let shown = entries.enumerated().dropFirst(offset).prefix(height)
        for ((index, entry), y) in zip(shown, (space.top + 1)..<space.bottom) {
            let title = entry.title.truncated(to: widest, ellipsis: look.symbols.ellipsis)
            let line = TextLine([
                TextRun(
                    (index == chooser.highlighted ? "> " : "  ") + title.padded(to: widest, alignment: .left),
                    index == chooser.highlighted ? .selection : .text
                ),
                TextRun("  \(entry.note)", .dim),
            ])
            canvas.draw(line, in: row(y, of: space), look: look)
        }
    }
}
