// ┌─Tests of run 129626900151 of octo-org/api───────────29 tests: 4 failed, 25 passed─┐
// │                test                                                          took │
// │                unit  12 tests: 2 failed, 10 passed  [test-results/TEST-unit.xml]  │
// │> x FAIL  flaky   unit.Tests › case5                                        910 ms │
// │  o ok    flaky   unit.Tests › case0                                        102 ms │
// │                                                                                   │
// │ unit.Tests › case5  [test-results/TEST-unit.xml]                                  │
// │ attempts: failed, passed                                                          │
// │ expected 1, got 2                                                                 │
// └───────────────────────────────────────────────────────────────────────────────────┘

internal import Reports
internal import Resilience
internal import Screen

extension Model {
    func drawReport(on canvas: inout Canvas) {
        guard let browser = shelf.browser else { return }
        let title = "Tests of \(browser.subject.title)"
        switch browser.content {
        case .awaited: drawEmptiness(title, "Downloading and reading the reports …", .dim, on: &canvas)
        case .failed(let reason): drawEmptiness(title, reason, .bad, on: &canvas)
        case .known(let content):
            let note = reportNote(of: browser, content)
            draw(.report, title: title, note: note, Self.testColumns, on: &canvas) {
                row(browser.rows[$0], of: browser)
            }
            drawFoot(of: browser, on: &canvas)
        }
    }

    /// A blank line and what the selected case says; at length it takes what it needs, as far as some rows stay.
    var reportFootHeight: Int {
        let room = max(0, sheet.height - 6)
        let short = min(6, room / 2)
        guard shelf.browser?.isOpen == true else { return short }
        return min(max(room * 2 / 3, room - 6), max(short, reportLines.count + 1))
    }

    /// Where the reader is in a long text, else what restricts the list, else what the report comes to.
    private func reportNote(of browser: ReportBrowser, _ content: ReportBrowser.Content) -> String {
        let shown = max(0, reportFootHeight - 1)
        if browser.isOpen, reportLines.count > shown {
            return "lines \(browser.offset + 1)-\(browser.offset + shown) of \(reportLines.count)"
        }
        return browser.filter.isEmpty ? content.report.tally.words : "/\(browser.filter.text)"
    }

    private static let testColumns = [
        TableColumn(title: "", minimum: 7, ideal: 7),
        TableColumn(title: "", minimum: 5, ideal: 5),
        TableColumn(title: "test", minimum: 20, ideal: 40, cut: .inMiddle, takesRest: true),
        TableColumn(title: "took", minimum: 9, ideal: 9, priority: 1, alignment: .right),
    ]

    private func row(_ row: ReportBrowser.Row, of browser: ReportBrowser) -> TableRow {
        switch row {
        case .suite(let index):
            return TableRow(cells: [.text(""), .text(""), .fitting(browser.headings[index], .title)])
        case .test(let suite, let index):
            let test = browser.suites[suite][index]
            let mark = Self.mark(of: test)
            return TableRow(cells: [
                .styled(mark.text, mark.role),
                .styled(browser.flaky.contains(test.id) ? "flaky" : "", .warn), .text("  \(test.id.title)"),
                .styled(test.duration.map { Words.duration($0) } ?? figures.unknown, .dim),
            ])
        }
    }

    private static func mark(of test: TestCase) -> Mark {
        switch test.outcome {
        case .failed: Mark(shape: "x", word: "FAIL", role: .bad)
        case .errored: Mark(shape: "!", word: "ERROR", role: .bad)
        case .skipped: Mark(shape: "-", word: "skip", role: .muted)
        case .passed: Mark(shape: "o", word: "ok", role: .ok)
        }
    }

    private func drawFoot(of browser: ReportBrowser, on canvas: inout Canvas) {
        let inner = sheet.inset(columns: 2, rows: 1)
        let top = max(inner.top, inner.bottom - max(0, reportFootHeight - 1))
        for (line, y) in zip(reportLines.dropFirst(browser.offset), top..<max(top, inner.bottom)) {
            let place = Rect(x: inner.left, y: y, width: inner.width, height: 1)
            canvas.draw(line, in: place, look: look.over(.panel))
        }
        guard let typing = browser.typing, inner.height > 0 else { return }
        let place = Rect(x: inner.left, y: inner.bottom - 1, width: inner.width, height: 1)
        canvas.fill(place, with: Cell(glyph: " ", style: look[.panel]))
        let problem = browser.problem.map { Self.sentence(of: $0) }
        canvas.draw(
            Prompt(caption: "/ ", field: typing, hint: "Enter keeps, Esc clears", problem: problem),
            in: place,
            look: look.over(.panel)
        )
    }
}
