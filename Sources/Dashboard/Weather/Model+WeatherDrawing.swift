// ┌─Weather of storm, simulated──────────────────────────────────────Esc closes─┐
// │> scenario            < storm >                   arrows choose, Enter plays │
// │  answers take        ───●─────  250ms                                       │
// │  server errors       ─────●───  20%                                         │
// │  ...                                                                        │
// │  secondary limit     now, for everybody                                     │
// │  exhaust a bucket    < core >                                               │
// │                                                                             │
// │  server: 412 answered, 31 spoilt, 0 sent while told to wait                 │
// │  refused: 12 (undisclosed 12)                                               │
// │                                                                             │
// │  bucket             server left   client left     under way         apart   │
// │  core                 4812/5000     4810/5000             2             0   │
// └─────────────────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

extension Model {
    func draw(_ page: WeatherPage, on canvas: inout Canvas) {
        guard let weather else {
            let lines = [TextLine([TextRun("asking the simulator…", .dim)])]
            return drawSheet(title: "Weather", lines: lines, offset: 0, on: &canvas)
        }
        let phase = weather.phase.map { ", \($0)" } ?? ""
        drawSheet(
            title: "Weather of \(weather.scenario)\(phase), simulated",
            lines: lines(of: page, weather),
            offset: 0,
            on: &canvas
        )
    }

    /// For those who hear it: where every knob stands, and the two books.
    var weatherLines: [TextLine] {
        guard let weather else { return [TextLine([TextRun("asking the simulator, ask again", .text)])] }
        let knobs = WeatherKnob.allCases.map { knob in
            TextLine([TextRun("\(knob.title) \(weather.knobs[knob]?.text ?? figures.unknown)", .text)])
        }
        return knobs + comparison(with: weather) + verdict(on: weather)
    }

    private func lines(of page: WeatherPage, _ weather: WeatherReport) -> [TextLine] {
        let rows = WeatherPage.rows.map { line(of: $0, on: page, weather) }
        let head =
            "bucket".padded(to: 16, alignment: .left)
            + ["server left", "client left", "under way", "apart"].map {
                $0.padded(to: 14, alignment: .right)
            }
            .joined()
        return rows + [TextLine([])] + verdict(on: weather)
            + [TextLine([]), TextLine([TextRun("  " + head, .dim)])] + comparison(with: weather)
    }

    private func line(of row: WeatherPage.Row, on page: WeatherPage, _ weather: WeatherReport) -> TextLine {
        let isSelected = page.row == row
        let mark = TextRun(isSelected ? "> " : "  ", isSelected ? .title : .text)
        func line(_ title: String, _ runs: [TextRun], _ hint: String) -> TextLine {
            let name = TextRun(title.padded(to: 20, alignment: .left), isSelected ? .title : .text)
            let body = runs.map(\.text).joined()
            let space = String(repeating: " ", count: max(1, 28 - ColumnWidth.of(body)))
            return TextLine([mark, name] + runs + (isSelected ? [TextRun(space + hint, .hint)] : []))
        }
        switch row {
        case .scenario:
            let name = page.scenario ?? weather.scenario
            return line("scenario", [TextRun("< \(name) >", .text)], "arrows choose, Enter plays")
        case .strike: return line("secondary limit", [TextRun("now, for everybody", .text)], "Enter")
        case .exhaust:
            let bucket = page.bucket ?? weatherBuckets.first ?? figures.unknown
            return line("exhaust a bucket", [TextRun("< \(bucket) >", .text)], "arrows choose, Enter")
        case .knob(let knob):
            return line(knob.title, slider(of: knob, weather), "arrows turn, c clears")
        }
    }

    private func slider(of knob: WeatherKnob, _ weather: WeatherReport) -> [TextRun] {
        guard let setting = weather.knobs[knob] else { return [TextRun(figures.unknown, .muted)] }
        let place = knob.stops.lastIndex { $0.size <= setting.size + 0.0001 } ?? 0
        let fine = knob.stops.firstIndex { $0.size == 0 } ?? 0
        let box = look.symbols.box.horizontal
        let handle = look.symbols.isUnicode ? "●" : "O"
        let track = knob.stops.indices.map { $0 == place ? handle : String(box) }
        return [
            TextRun(track[..<place].joined(), .dim),
            TextRun(track[place], place == fine ? .ok : .warn),
            TextRun(track[(place + 1)...].joined(), .dim),
            TextRun("  \(setting.text)", place == fine ? .dim : .warn),
        ]
    }

    /// What the server counted beside what the client believes, bucket by bucket.
    private func comparison(with weather: WeatherReport) -> [TextLine] {
        let rows = (live.snapshot?.credentials ?? []).flatMap(\.buckets)
        let names = Set(weather.windows.map(\.bucket)).sorted()
        guard !names.isEmpty else { return [TextLine([TextRun("  no window is open yet", .dim)])] }
        return names.map { name in
            line(
                of: name,
                weather.windows.filter { $0.bucket == name }.max { $0.limit < $1.limit },
                rows.first { $0.bucket.rawValue == name }
            )
        }
    }

    /// The client holds back what calls under way will use; what is left over tells the two apart.
    private func line(of name: String, _ window: WeatherReport.Window?, _ quota: QuotaSnapshot?) -> TextLine {
        func cell(_ text: String?) -> String { (text ?? figures.unknown).padded(to: 14, alignment: .right) }
        let served = window.map { "\($0.remaining)/\($0.limit)" }
        let believed = quota.flatMap { quota in
            quota.remaining.flatMap { left in quota.limit.map { "\(left)/\($0)" } }
        }
        let apart = apart(window, quota)
        let text =
            name.padded(to: 16, alignment: .left) + cell(served) + cell(believed)
            + cell(quota.map { "\($0.reserved)" })
        return TextLine([
            TextRun("  " + text, .text), TextRun(cell(apart.map { "\($0)" }), apart == 0 ? .ok : .warn),
        ])
    }

    private func apart(_ window: WeatherReport.Window?, _ quota: QuotaSnapshot?) -> Int? {
        guard let window, let quota, let remaining = quota.remaining else { return nil }
        return window.remaining - remaining - quota.reserved
    }

    private func verdict(on weather: WeatherReport) -> [TextLine] {
        let refused = weather.refusals.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        let reasons = refused.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        let count = refused.reduce(into: 0) { $0 += $1.value }
        let faults = weather.faults.reduce(into: 0) { $0 += $1.value }
        let obedience = "\(weather.violations) sent while told to wait"
        return [
            TextLine([
                TextRun("  server: \(figures.count(weather.answered)) answered, \(faults) spoilt, ", .text),
                TextRun(obedience, weather.violations == 0 ? .ok : .bad),
            ]),
            TextLine([
                TextRun("  refused: \(count)", .text),
                TextRun(reasons.isEmpty ? "" : " (\(reasons))", .dim),
            ]),
        ]
    }
}
