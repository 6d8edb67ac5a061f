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
            let note = browser.filter.isEmpty ? content.report.tally.words : "/\(browser.filter.text)"
            draw(.report, title: title, note: note, Self.testColumns, on: &canvas) {
                row(browser.rows[$0], of: browser)
            }
            drawFoot(of: browser, content, on: &canvas)
        }
    }

    /// A blank line and what the selected case says.
    var reportFootHeight: Int {
        let room = max(0, sheet.height - 6)
        return shelf.browser?.isOpen == true ? room * 2 / 3 : min(6, room / 2)
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

    private func drawFoot(
        of browser: ReportBrowser,
        _ content: ReportBrowser.Content,
        on canvas: inout Canvas
    ) {
        let inner = sheet.inset(columns: 2, rows: 1)
        let height = reportFootHeight
        let lines = selectedTest.map { self.lines(about: $0, in: content) } ?? lines(about: content.report)
        let top = max(inner.top, inner.bottom - max(0, height - 1))
        for (line, y) in zip(lines, top..<max(top, inner.bottom)) {
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

    private func lines(about test: TestCase, in content: ReportBrowser.Content) -> [TextLine] {
        let failure = test.outcome.failure ?? test.retried.last
        let place = test.location.map { "  \($0)" } ?? ""
        var lines = [
            TextLine([TextRun(test.id.title, .title), TextRun("  [\(test.id.origin)]\(place)", .dim)])
        ]
        if let attempts = attempts(of: test, in: content) {
            lines.append(TextLine([TextRun("attempts: ", .dim), TextRun(attempts, .warn)]))
        }
        if case .skipped(let reason?) = test.outcome { lines.append(TextLine([TextRun(reason, .muted)])) }
        guard let failure else { return lines }
        if !failure.headline.isEmpty { lines.append(TextLine([TextRun(failure.headline, .bad)])) }
        return lines + failure.stackLines(200).map { TextLine([TextRun("  \($0)", .text)]) }
    }

    /// How it ended in each attempt, where that differs or there was a failure.
    private func attempts(of test: TestCase, in content: ReportBrowser.Content) -> String? {
        guard case .run(let run) = content, run.comparison.attempts.count > 1,
            let row = run.comparison.rows.first(where: { $0.id == test.id })
        else { return nil }
        return row.outcomes.map { $0?.rawValue ?? figures.unknown }.joined(separator: ", ")
    }

    /// What the whole report comes to, and which files could not be read.
    private func lines(about report: RunReport) -> [TextLine] {
        [TextLine([TextRun(report.headline, .text)])]
            + report.problems.map { problem in
                TextLine([TextRun("\(problem.place): \(problem.reason)", .warn)])
            }
    }
}
