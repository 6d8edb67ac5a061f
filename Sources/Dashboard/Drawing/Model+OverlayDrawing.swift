internal import Resilience
internal import Screen

extension Model {
    func draw(_ overlay: Overlay, on canvas: inout Canvas) {
        switch overlay {
        case .confirmation(let confirmation):
            if let page = confirmation.page { draw(page, on: &canvas) }
            canvas.draw(dialog(confirmation), in: canvas.bounds, look: look)
        case .composer(let composer): draw(composer, on: &canvas)
        case .breakerMenu(let menu): draw(menu, on: &canvas)
        case .themePicker(let picker): draw(picker, on: &canvas)
        case .credentialPicker(let picker): drawCredentials(picker, on: &canvas)
        case .filter: break
        case .shelf(let page): draw(page, on: &canvas)
        case .weather(let page): draw(page, on: &canvas)
        case .who(let offset): drawSheet(title: "Who", lines: whoLines, offset: offset, on: &canvas)
        case .alerts(let sheet): draw(sheet, on: &canvas)
        case .tuner(let tuner): draw(tuner, on: &canvas)
        case .palette(let line): drawCandidates(of: line, on: &canvas)
        case .help(let offset): drawSheet(title: "Help", lines: helpLines, offset: offset, on: &canvas)
        case .detail(let detail):
            drawSheet(
                title: "Request #\(detail.call.rawValue)",
                lines: lines(of: detail),
                offset: detail.offset,
                on: &canvas
            )
            drawTyping(in: detail, on: &canvas)
        }
    }

    private func dialog(_ confirmation: Confirmation) -> Dialog {
        switch confirmation.answer {
        case .choice(let isYes):
            Dialog(
                title: confirmation.title,
                text: confirmation.question,
                buttons: ["No (n)", "Yes (y)"],
                focusedButton: isYes ? 1 : 0,
                role: .warn
            )
        case .word(let word, let typed):
            Dialog(
                title: confirmation.title,
                text: confirmation.question,
                form: Form(fields: [FormField(label: "Type \(word)", content: .text(typed))]),
                buttons: ["Enter does it", "Esc doesn't"],
                role: .bad
            )
        }
    }

    private func draw(_ menu: BreakerMenu, on canvas: inout Canvas) {
        let state = breakers.first { $0.routeClass == menu.target }.map { Marks.breaker($0.state) }
        let others = breakers.filter { $0.routeClass != menu.target }
        var lines = [
            TextLine([
                TextRun("\(menu.target.rawValue)  ", .title),
                TextRun(state?.text ?? figures.unknown, state?.role ?? .muted),
                TextRun(others.isEmpty ? "" : "  left/right: another breaker", .dim),
            ])
        ]
        for (index, choice) in BreakerMenu.Choice.allCases.enumerated() {
            let role: Role = index == menu.highlighted ? .selection : .text
            lines.append(TextLine([TextRun("\(choice.key)", .key), TextRun("  \(choice.sentence)", role)]))
        }
        let span = menu.span.map { "for \(DurationText.text(of: $0))" } ?? "until told otherwise"
        lines.append(
            TextLine([
                TextRun("+ -", .key), TextRun("  a hold lasts ", .text), TextRun(span, .warn),
            ])
        )
        drawBox(title: "Breaker", lines: lines, on: &canvas)
    }

    private func draw(_ picker: Picker, on canvas: inout Canvas) {
        let room = max(1, canvas.size.height - 4)
        let offset = Self.offset(
            showing: picker.highlighted,
            from: 0,
            of: picker.names.count,
            height: room
        )
        let shown = picker.names.enumerated().dropFirst(offset).prefix(room)
        let lines = shown.map { index, name in
            let isHighlighted = index == picker.highlighted
            return TextLine([
                TextRun((isHighlighted ? "> " : "  ") + name, isHighlighted ? .selection : .text)
            ])
        }
        drawBox(title: "Theme: Enter keeps, Esc restores", lines: Array(lines), on: &canvas)
    }

    func draw(_ line: FilterLine, on canvas: inout Canvas, in place: Rect) {
        let problem = line.problem.map { Self.sentence(of: $0) }
        let prompt = Prompt(caption: "\(line.panel.title) / ", field: line.field, problem: problem)
        canvas.draw(prompt, in: place, look: look)
    }

    func draw(_ line: PaletteLine, on canvas: inout Canvas, in place: Rect) {
        let prompt = Prompt(
            caption: ":",
            field: line.field,
            hint: "Enter runs, Esc leaves",
            problem: line.problem
        )
        canvas.draw(prompt, in: place, look: look)
    }

    /// The line typed in an answer lies on the sheet's last one.
    private func drawTyping(in detail: RequestDetail, on canvas: inout Canvas) {
        let prompt: Prompt? =
            switch detail.answer.typing {
            case .search(let field): Prompt(caption: "/ ", field: field, hint: "Enter finds, n next")
            case .path(let field): Prompt(caption: "path ", field: field, hint: ".items[].name; Enter keeps")
            case nil: nil
            }
        guard let prompt, detail.part == .answer else { return }
        let inner = sheet.inset(columns: 2, rows: 1)
        let place = Rect(x: inner.left, y: max(inner.top, inner.bottom - 1), width: inner.width, height: 1)
        canvas.fill(place, with: Cell(glyph: " ", style: look[.panel]))
        canvas.draw(prompt, in: place, look: look.over(.panel))
    }

    /// What the line may become, just above it: the first words, or those around the one that Tab is at.
    private func drawCandidates(of line: PaletteLine, on canvas: inout Canvas) {
        let all = line.place == nil ? candidates(for: line.text) : cycled(line)
        let room = min(10, canvas.size.height - 6)
        guard !all.isEmpty, room > 0 else { return }
        let offset = Self.offset(showing: line.place, from: 0, of: all.count, height: room)
        let widest = all.map { ColumnWidth.of($0.title) }.max() ?? 0
        let lines = all.enumerated().dropFirst(offset).prefix(room).map { index, candidate in
            let role: Role = index == line.place ? .selection : .text
            return TextLine([
                TextRun(candidate.title.padded(to: widest, alignment: .left), role),
                TextRun("  \(candidate.note)", .dim),
            ])
        }
        let width = min(canvas.size.width, max(40, (lines.map(\.width).max() ?? 0) + 4))
        let height = lines.count + 2
        let box = Rect(x: 0, y: canvas.size.height - 1 - height, width: width, height: height)
        let note = all.count > room ? "\(all.count) in all" : ""
        draw(Array(lines), title: "Commands", note: note, in: box, on: &canvas)
    }

    /// Tab goes through what was offered when it was first pressed.
    private func cycled(_ line: PaletteLine) -> [PaletteCandidate] {
        let notes = Dictionary(
            line.cycle.compactMap { text in
                candidates(for: text).first { $0.line == text }.map { (text, $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        return line.cycle.map { notes[$0] ?? PaletteCandidate(line: $0, title: $0, note: "") }
    }

    static func sentence(of problem: Filter.Problem) -> String {
        switch problem {
        case .notAnExpression(let reason): "not an expression: \(reason)"
        }
    }
}
