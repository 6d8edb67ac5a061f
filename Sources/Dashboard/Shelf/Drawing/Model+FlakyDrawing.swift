// ┌─Flaky tests of CI in its last 10 runs──────────attempts 12, commits 8─┐
// │  rate  commits   failed    last failed      test                      │
// │> 38%    3 of 8  4 of 12    129626900151     unit.Tests › case0        │
// │                                                                       │
// │ unit.Tests › case0  [test-results/TEST-unit.xml]                      │
// │ expected 1, got 1                                                     │
// └───────────────────────────────────────────────────────────────────────┘

internal import Reports
internal import Screen

extension Model {
    func drawFlaky(on canvas: inout Canvas) {
        let title = "Flaky tests of \(shelf.workflow) in its last \(shelf.flakyRuns) runs"
        switch shelf.flakiness {
        case .awaited: drawEmptiness(title, "Reading the tests of its last runs …", .dim, on: &canvas)
        case .failed(let reason): drawEmptiness(title, reason, .bad, on: &canvas)
        case .known(let flakiness) where shelf.flaky.isEmpty:
            let words =
                flakiness.tests == 0
                ? "No test was found in its last runs." : "No test wavered in its last runs."
            drawEmptiness(title, words, flakiness.tests == 0 ? .muted : .ok, on: &canvas)
        case .known(let flakiness):
            let unread = flakiness.unread == 0 ? "" : ", \(flakiness.unread) unread"
            let note = "attempts \(flakiness.runs.count), commits \(flakiness.commits.count)\(unread)"
            draw(.flaky, title: title, note: note, Self.flakyColumns, on: &canvas) {
                row(of: shelf.flaky[$0])
            }
            drawFoot(ofFlaky: shelf.index(on: .flaky).map { shelf.flaky[$0] }, on: &canvas)
        }
    }

    private static let flakyColumns = [
        TableColumn(title: "rate", minimum: 4, ideal: 5, alignment: .right),
        TableColumn(title: "commits", minimum: 8, ideal: 8, alignment: .right),
        TableColumn(title: "failed", minimum: 9, ideal: 10, priority: 1, alignment: .right),
        TableColumn(title: "last failed in", minimum: 14, ideal: 24, priority: 2),
        TableColumn(title: "test", minimum: 20, ideal: 40, cut: .inMiddle, takesRest: true),
    ]

    private func row(of flaky: FlakyCase) -> TableRow {
        TableRow(cells: [
            .styled(Words.percent(flaky.rate), .warn), .text("\(flaky.flakyCommits) of \(flaky.commits)"),
            .text("\(flaky.failures) of \(flaky.executions)"), .styled("\(flaky.lastFailed)", .dim),
            .text(flaky.id.title),
        ])
    }

    private func drawFoot(ofFlaky flaky: FlakyCase?, on canvas: inout Canvas) {
        guard let flaky else { return }
        let inner = sheet.inset(columns: 2, rows: 1)
        let lines =
            [
                TextLine([TextRun(flaky.id.title, .title), TextRun("  [\(flaky.id.origin)]", .dim)]),
                TextLine([TextRun(flaky.failure.headline, .bad)]),
            ] + flaky.failure.stackLines(1).map { TextLine([TextRun("  \($0)", .text)]) }
        let top = max(inner.top, inner.bottom - 3)
        for (line, y) in zip(lines, top..<max(top, inner.bottom)) {
            let place = Rect(x: inner.left, y: y, width: inner.width, height: 1)
            canvas.draw(line, in: place, look: look.over(.panel))
        }
    }
}
