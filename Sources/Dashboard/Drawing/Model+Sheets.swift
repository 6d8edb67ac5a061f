internal import Resilience
internal import Screen

extension Model {
    /// A box in the middle, as large as its lines.
    func drawBox(title: String, lines: [TextLine], on canvas: inout Canvas) {
        let widest = lines.map(\.width).max() ?? 0
        let width = min(canvas.size.width, max(widest, ColumnWidth.of(title) + 2) + 4)
        let height = min(canvas.size.height, lines.count + 2)
        let box = Rect(
            x: (canvas.size.width - width) / 2,
            y: (canvas.size.height - height) / 2,
            width: width,
            height: height
        )
        draw(lines, title: title, note: "", in: box, on: &canvas)
    }

    /// Nearly the whole screen, scrolled to a line.
    func drawSheet(title: String, lines: [TextLine], offset: Int, on canvas: inout Canvas) {
        let box = sheet
        let inner = box.height - 2
        let last = min(lines.count, offset + inner)
        let note = lines.count > inner ? "\(offset + 1)-\(last) of \(lines.count), Esc" : "Esc closes"
        draw(
            Array(lines.dropFirst(offset).prefix(max(0, inner))),
            title: title,
            note: note,
            in: box,
            on: &canvas
        )
    }

    /// An empty sheet.
    func drawSheet(title: String, note: String, on canvas: inout Canvas) {
        draw([], title: title, note: note, in: sheet, on: &canvas)
    }

    var sheet: Rect {
        let margin = size.width >= 100 ? 4 : 0
        return Rect(x: margin, y: 2, width: size.width - 2 * margin, height: size.height - 3)
    }

    /// Lines that a sheet shows at once.
    var overlayHeight: Int { max(1, sheet.height - 2) }

    /// Columns that a sheet has for text.
    var sheetWidth: Int { max(1, sheet.width - 4) }

    /// Lines that the open sheet has in all.
    var overlayLength: Int {
        switch overlay {
        case .help: helpLines.count
        case .who: whoLines.count
        case .detail(let detail): lines(of: detail).count
        case nil, .confirmation, .composer, .breakerMenu, .themePicker, .credentialPicker, .filter, .palette,
            .tuner, .alerts, .shelf, .weather:
            0
        }
    }

    func draw(_ lines: [TextLine], title: String, note: String, in box: Rect, on canvas: inout Canvas) {
        let panel = look.over(.panel)
        canvas.fill(box, with: Cell(glyph: " ", style: look[.panel]))
        canvas.draw(Frame(title: title, note: note, border: .borderFocus), in: box, look: panel)
        let inner = box.inset(columns: 2, rows: 1)
        for (line, y) in zip(lines, inner.top..<max(inner.top, inner.bottom)) {
            canvas.draw(line, in: Rect(x: inner.left, y: y, width: inner.width, height: 1), look: panel)
        }
    }

    /// The panel's own commands first, then the others, then what is watched.
    var helpLines: [TextLine] {
        let moving = offered.filter(\.movesInRecording)
        let commands = offered.filter { !$0.movesInRecording }
        let own = commands.filter { $0.context != .everywhere && $0.context.covers(focus) }
        let others = commands.filter { $0.context == .everywhere }
        let onPages = commands.filter { command in
            ShelfPage.allCases.contains { command.context.covers($0) }
        }
        let inAnswers = commands.filter { $0.context == .answer }
        let elsewhere = commands.filter { command in
            !command.context.covers(focus) && !onPages.contains(command) && command.context != .answer
        }
        var lines = section("In this recording", moving)
        lines += section(focus.title, own) + section("Everywhere", others)
        lines += section("In other panels", elsewhere)
        lines += section("In a request's answer", inAnswers)
        lines += section("On the pages of runs, artifacts, downloads and reports", onPages)
        lines.append(TextLine([TextRun("! asks where harm can be done, !! may want a word typed", .dim)]))
        if case .simulated(_, _, let advice) = identity.source {
            lines += [TextLine([]), TextLine([TextRun(advice, .info)])]
        }
        return lines
    }

    private func section(_ title: String, _ commands: [Command]) -> [TextLine] {
        guard !commands.isEmpty else { return [] }
        return [TextLine([TextRun(title, .title)])] + commands.flatMap { lines(of: $0) } + [TextLine([])]
    }

    /// Two columns wide.
    private static func sign(of danger: Danger) -> String {
        switch danger {
        case .none, .mild: "  "
        case .moderate: "! "
        case .severe: "!!"
        }
    }

    /// Its keys, or its word where it has none, and beside them its sentence, which may take several lines.
    private func lines(of command: Command) -> [TextLine] {
        let isWide = sheetWidth >= 96
        let word = ":\(command.name.word)"
        let keys = command.keys.map(\.name).joined(separator: " ")
        let start =
            (keys.isEmpty && !isWide ? word : keys).padded(to: 15, alignment: .left)
            + Self.sign(of: command.danger) + (isWide ? " " + word.padded(to: 16, alignment: .left) : "")
        let denial = gate.denial(of: command)
        let help = command.help + (denial.map { " (refused: \($0.word))" } ?? "")
        let margin = ColumnWidth.of(start) + 3
        let sentence = LineBreaking.lines(of: help, columns: max(20, sheetWidth - margin))
        return sentence.enumerated().map { index, part in
            let head = index == 0 ? "  \(start) " : String(repeating: " ", count: margin)
            return TextLine([
                TextRun(head, denial == nil ? .key : .muted), TextRun(part, denial == nil ? .text : .muted),
            ])
        }
    }
}
