internal import Resilience
internal import Screen

extension Model {
    func draw(_ overlay: Overlay, on canvas: inout Canvas) {
        switch overlay {
        case .confirmation(let confirmation): canvas.draw(dialog(confirmation), in: canvas.bounds, look: look)
        case .sendForm(let form): canvas.draw(dialog(form), in: canvas.bounds, look: look)
        case .breakerMenu(let menu): draw(menu, on: &canvas)
        case .themePicker(let picker): draw(picker, on: &canvas)
        case .filter: break
        case .help(let offset): drawSheet(title: "Help", lines: helpLines, offset: offset, on: &canvas)
        case .detail(let detail):
            drawSheet(
                title: "Request #\(detail.call.rawValue)",
                lines: lines(of: detail),
                offset: detail.offset,
                on: &canvas
            )
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

    private func dialog(_ form: SendForm) -> Dialog {
        Dialog(
            title: "Send a request to \(identity.host)",
            text: "Tab moves, left and right choose.",
            form: form.form,
            buttons: ["Enter sends", "^E body in $EDITOR", "Esc leaves"]
        )
    }

    private func draw(_ menu: BreakerMenu, on canvas: inout Canvas) {
        let state = breakers.first { $0.routeClass == menu.target }.map { Marks.breaker($0.state) }
        var lines = [
            TextLine([
                TextRun("\(menu.target.rawValue)  ", .title),
                TextRun(state?.text ?? figures.unknown, state?.role ?? .muted),
                TextRun(menu.all.count > 1 ? "  left/right: another breaker" : "", .dim),
            ])
        ]
        for (index, choice) in BreakerMenu.Choice.allCases.enumerated() {
            let role: Role = index == menu.highlighted ? .selection : .text
            lines.append(TextLine([TextRun("\(choice.key)", .key), TextRun("  \(choice.sentence)", role)]))
        }
        drawBox(title: "Breaker", lines: lines, on: &canvas)
    }

    private func draw(_ picker: ThemePicker, on canvas: inout Canvas) {
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
        let caption = "\(line.panel.title) / "
        let used = canvas.write(caption, at: place.origin, in: look[.key])
        let hint = line.problem.map { Self.sentence(of: $0) } ?? "Enter keeps, Esc restores"
        let hintWidth = min(ColumnWidth.of(hint) + 2, max(0, place.width / 2))
        let width = max(0, place.width - used - hintWidth)
        let field = Rect(x: place.left + used, y: place.top, width: width, height: 1)
        canvas.draw(line.field, in: field, look: look)
        let before = ColumnWidth.of(String(line.field.text.prefix(line.field.cursor)))
        let cursor = Rect(x: field.left + min(before, max(0, width - 1)), y: field.top, width: 1, height: 1)
        canvas.restyle(cursor, in: look[.cursor])
        let end = Rect(x: field.right + 1, y: place.top, width: max(0, hintWidth - 1), height: 1)
        let role: Role = line.problem == nil ? .hint : .bad
        canvas.draw(TextLine([TextRun(hint, role)]), in: end, look: look)
    }

    private static func sentence(of problem: Filter.Problem) -> String {
        switch problem {
        case .notAnExpression(let reason): "not an expression: \(reason)"
        }
    }
}
