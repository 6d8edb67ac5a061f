// ┌─Tune───────────────────────────────────────────────────2 not saved─┐
// │  setting                        now  default allowed    from       │
// │  rateLimit                                                         │
// │>   reservePercentage            25%      10% 0% to 100% the tuner  │
// │    minReserveRequests           100      100 0 to 100000 the defau…│
// │                                                                    │
// │ The part of each limit that is kept for critical calls.            │
// │ core, 4810 left, 22/m: lasts 3h38m, normal calls wait in 2h53m     │
// │ reservePercentage 25% -> 30█            0% to 100%; Enter applies  │
// └────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

extension Model {
    func draw(_ tuner: Tuner, on canvas: inout Canvas) {
        let unsaved = tuning?.unsaved.count ?? 0
        drawSheet(title: "Tune", note: unsaved > 0 ? "\(unsaved) not saved" : "", on: &canvas)
        let inner = sheet.inset(columns: 2, rows: 1)
        let foot = Rect(
            x: inner.left,
            y: max(inner.top, inner.bottom - 4),
            width: inner.width,
            height: min(4, inner.height)
        )
        let list = Rect(x: inner.left, y: inner.top, width: inner.width, height: max(0, inner.height - 5))
        let panel = look.over(.panel)
        if case .preset(let index) = tuner.mode {
            draw(differences(to: Preset.allCases[index]), on: &canvas, in: list)
        } else {
            canvas.draw(table(of: tuner, height: list.height - 1), in: list, look: panel)
        }
        draw(footLines(of: tuner), on: &canvas, in: foot)
        if let prompt = prompt(of: tuner), foot.height > 0 {
            let place = Rect(x: foot.left, y: foot.bottom - 1, width: foot.width, height: 1)
            canvas.fill(place, with: Cell(glyph: " ", style: look[.panel]))
            canvas.draw(prompt, in: place, look: panel)
        }
    }

    private func draw(_ lines: [TextLine], on canvas: inout Canvas, in area: Rect) {
        for (line, y) in zip(lines, area.top..<max(area.top, area.bottom)) {
            canvas.draw(
                line,
                in: Rect(x: area.left, y: y, width: area.width, height: 1),
                look: look.over(.panel)
            )
        }
    }

    private func table(of tuner: Tuner, height: Int) -> Table {
        let rows = tuner.rows
        let offset = Self.offset(showing: tuner.selectedRow, from: 0, of: rows.count, height: height)
        return Table(
            columns: [
                TableColumn(title: "setting", minimum: 28, ideal: 36),
                TableColumn(title: "now", minimum: 8, ideal: 10, alignment: .right),
                TableColumn(title: "default", minimum: 8, ideal: 8, priority: 1, alignment: .right),
                TableColumn(title: "allowed", minimum: 14, ideal: 22),
                TableColumn(title: "from", minimum: 12, ideal: 26, priority: 2, takesRest: true),
            ],
            rows: rows.dropFirst(offset).prefix(max(0, height)).map { row(of: $0) },
            selected: tuner.selectedRow.map { $0 - offset } ?? -1,
            sort: nil,
            hasHeader: true
        )
    }

    private func row(of row: Tuner.Row) -> TableRow {
        switch row {
        case .section(let name): return TableRow(cells: [.styled(name, .title)])
        case .setting(let path):
            guard let setting = SettingsTable.row(path), let tuning else { return TableRow(cells: []) }
            let value = setting.value(in: tuning.settings.values)
            let isDefault = value == setting.defaultValue
            let origin = tuning.settings.origin(of: path)
            return TableRow(cells: [
                .styled("  \(setting.name)", setting.isChangeableAtRunTime ? .text : .muted),
                .styled(value.text, origin == .operator ? .warn : (isDefault ? .text : .info)),
                .styled(setting.defaultValue.text, .dim),
                .styled(setting.allowed, .dim),
                .styled(origin.description, origin == .operator ? .warn : .dim),
            ])
        }
    }

    /// What the preset would change, before it does.
    private func differences(to preset: Preset) -> [TextLine] {
        let names = Preset.allCases.map { TextRun(" \($0.name) ", $0 == preset ? .selection : .dim) }
        let changes = tuning?.settings.differences(to: preset) ?? []
        let lines = changes.map { change in
            TextLine([
                TextRun("  \(change.path)  ", .text), TextRun("\(change.from) -> ", .dim),
                TextRun(change.to, .warn),
            ])
        }
        let nothing = TextLine([TextRun("  Nothing: all settings are as this preset has them.", .muted)])
        return [TextLine([TextRun("Preset ", .title)] + names), TextLine([])]
            + (lines.isEmpty ? [nothing] : lines)
    }

    private func footLines(of tuner: Tuner) -> [TextLine] {
        if case .preset = tuner.mode {
            return [
                TextLine([]), TextLine([]), TextLine([]),
                TextLine([
                    TextRun("left and right: another preset  Enter applies all of it  Esc leaves", .hint)
                ]),
            ]
        }
        guard let row = SettingsTable.row(tuner.selected) else { return [] }
        let start = row.isChangeableAtRunTime ? "" : " At a start only."
        let keys = "Enter change  d default  / filter  P presets  u undo  U redo  S save  Esc leave"
        let consequences = consequence(of: tuner, row).wrapped(to: sheetWidth)
        let notice = TextLine([TextRun(noticeInSheet, notice?.role ?? .dim)])
        return [
            TextLine([TextRun(row.help + start, .text)]), consequences[0],
            noticeInSheet.isEmpty ? consequences.dropFirst().first ?? notice : notice,
            TextLine([TextRun(keys, .hint)]),
        ]
    }

    /// The sheet lies over a notice line of its own.
    private var noticeInSheet: String { arrangement.notice == nil ? "" : notice?.text ?? "" }

    /// What is wrong with what is typed, or what it would mean.
    private func consequence(of tuner: Tuner, _ row: Setting) -> TextLine {
        guard let tuning else { return TextLine([]) }
        var settings = tuning.settings.values
        if case .edit(let field) = tuner.mode {
            if let problem = problem(with: field.text, for: row.path) {
                return TextLine([TextRun(problem.sentence, .bad)])
            }
            var trial = tuning
            _ = try? trial.change(row.path, to: field.text)
            settings = trial.settings.values
        }
        guard row.section == "rateLimit" else { return TextLine([]) }
        let outlook = Outlook(of: snapshot, figures: figures, at: shownAt)
        let words =
            outlook?.sentence(under: settings) ?? "no bucket is known to empty: nothing to reckon with"
        return TextLine([TextRun(words, .info)])
    }

    private func prompt(of tuner: Tuner) -> Prompt? {
        switch tuner.mode {
        case .list, .preset: return nil
        case .filter(let field, _): return Prompt(caption: "/ ", field: field)
        case .edit(let field):
            guard let row = SettingsTable.row(tuner.selected) else { return nil }
            return Prompt(
                caption: "\(row.name) \(text(of: row.path)) -> ",
                field: field,
                hint: "\(row.allowed); Enter applies"
            )
        }
    }
}
