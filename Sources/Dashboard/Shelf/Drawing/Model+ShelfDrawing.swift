// ┌─Artifacts of run 129626900151, octo-org/api─────────────────────2 of 4 tagged─┐
// │   name                    size    age  state    digest                        │
// │> *test-results         1.2 KiB    50m  ready    sha256:9f86d081884c7d65…      │
// │   test-results-full    1.7 KiB    50m  expired  –                             │
// └───────────────────────────────────────────────────────────────────────────────┘

internal import Reports
internal import Resilience
internal import Screen
internal import Timing

extension Model {
    func draw(_ page: ShelfPage, on canvas: inout Canvas) {
        switch page {
        // The line that is typed stands below the panels.
        case .repository: break
        case .runs: drawRuns(on: &canvas)
        case .artifacts: drawArtifacts(on: &canvas)
        case .downloads: drawDownloads(on: &canvas)
        case .report: drawReport(on: &canvas)
        case .flaky: drawFlaky(on: &canvas)
        }
    }

    var repositoryPrompt: Prompt {
        Prompt(
            caption: "repository ",
            field: shelf.field,
            hint: "Enter shows its runs, \(shelf.isOffered ? "a letter begins another, " : "")Esc leaves",
            problem: shelf.problem
        )
    }

    /// Rows that a page shows at once, without its header.
    func shelfListHeight(on page: ShelfPage) -> Int {
        max(0, sheet.height - 3 - footHeight(of: page))
    }

    /// Lines of a download's story.
    static let storyHeight = 3

    /// Lines below the rows, about the selected one.
    private func footHeight(of page: ShelfPage) -> Int {
        switch page {
        case .repository, .runs, .artifacts: 0
        case .downloads: Self.storyHeight + 1
        case .report: reportFootHeight
        case .flaky: 4
        }
    }

    /// The part of a page's rows that is shown.
    func shownRows(on page: ShelfPage) -> Range<Int> {
        let count = shelf.count(on: page)
        let height = shelfListHeight(on: page)
        let start = Self.offset(showing: shelf.index(on: page), from: 0, of: count, height: height)
        return start..<min(count, start + height)
    }

    /// A table of a page in its sheet.
    func draw(
        _ page: ShelfPage,
        title: String,
        note: String,
        _ columns: [TableColumn],
        on canvas: inout Canvas,
        row: (Int) -> TableRow
    ) {
        drawSheet(title: title, note: note, on: &canvas)
        let inner = sheet.inset(columns: 2, rows: 1)
        let shown = shownRows(on: page)
        let table = Table(
            columns: columns,
            rows: shown.map(row),
            selected: (shelf.index(on: page) ?? -1) - shown.lowerBound
        )
        let height = min(inner.height, shelfListHeight(on: page) + 1)
        let area = Rect(x: inner.left, y: inner.top, width: inner.width, height: max(0, height))
        canvas.draw(table, in: area, look: look.over(.panel))
    }

    /// Says in a sheet that there are no rows, and why.
    func drawEmptiness(_ title: String, _ text: String, _ role: Role, on canvas: inout Canvas) {
        drawSheet(title: title, note: "Esc closes", on: &canvas)
        let inner = sheet.inset(columns: 2, rows: 1)
        canvas.draw(TextBlock(text, role: role), in: inner, look: look.over(.panel))
    }

    private func drawRuns(on canvas: inout Canvas) {
        let title = "Runs of \(shelf.repository)"
        switch shelf.runs {
        case .awaited: drawEmptiness(title, "Asking \(identity.host) …", .dim, on: &canvas)
        case .failed(let reason): drawEmptiness(title, reason, .bad, on: &canvas)
        case .known(let runs) where runs.isEmpty:
            drawEmptiness(title, "No workflow has run in this repository.", .muted, on: &canvas)
        case .known(let runs):
            let note = "\((shelf.index(on: .runs) ?? 0) + 1) of \(runs.count)"
            draw(.runs, title: title, note: note, Self.runColumns, on: &canvas) { row(of: runs[$0]) }
        }
    }

    private static let runColumns = [
        TableColumn(title: "run", minimum: 12, ideal: 14),
        TableColumn(title: "workflow", minimum: 8, ideal: 16, takesRest: true),
        TableColumn(title: "branch", minimum: 6, ideal: 14, priority: 2),
        TableColumn(title: "event", minimum: 5, ideal: 10, priority: 3),
        TableColumn(title: "commit", minimum: 7, ideal: 9, priority: 2),
        TableColumn(title: "attempt", minimum: 7, ideal: 7, priority: 1, alignment: .right),
        TableColumn(title: "age", minimum: 4, ideal: 5, alignment: .right),
        TableColumn(title: "state", minimum: 11, ideal: 11),
    ]

    private func row(of run: WorkflowRun) -> TableRow {
        let unknown = figures.unknown
        return TableRow(cells: [
            .text("\(run.id)"), .text(run.workflow ?? unknown), .text(run.branch ?? unknown),
            .styled(run.event ?? unknown, .dim),
            .styled(run.commit.map { String($0.prefix(9)) } ?? unknown, .dim),
            .styled("\(run.attempt)", run.attempt > 1 ? .warn : .text), .text(age(of: run.startedAt)),
            .styled(run.conclusion ?? run.status, Self.role(of: run)),
        ])
    }

    private static func role(of run: WorkflowRun) -> Role {
        switch run.conclusion {
        case "success": .ok
        case "failure", "timed_out", "startup_failure": .bad
        case nil: .info
        case _: .muted
        }
    }

    private func drawArtifacts(on canvas: inout Canvas) {
        let title = "Artifacts of run \(shelf.run?.id ?? 0), \(shelf.repository)"
        switch shelf.artifacts {
        case .awaited: drawEmptiness(title, "Asking \(identity.host) …", .dim, on: &canvas)
        case .failed(let reason): drawEmptiness(title, reason, .bad, on: &canvas)
        case .known(let artifacts) where artifacts.isEmpty:
            drawEmptiness(title, "The run has left no artifacts.", .muted, on: &canvas)
        case .known(let artifacts):
            let note = "\(shelf.tagged.count) of \(artifacts.count) tagged"
            draw(.artifacts, title: title, note: note, Self.artifactColumns, on: &canvas) {
                row(of: artifacts[$0])
            }
        }
    }

    private static let artifactColumns = [
        TableColumn(title: "", minimum: 1, ideal: 1),
        TableColumn(title: "name", minimum: 16, ideal: 24, takesRest: true),
        TableColumn(title: "size", minimum: 9, ideal: 9, alignment: .right),
        TableColumn(title: "age", minimum: 4, ideal: 5, alignment: .right),
        TableColumn(title: "state", minimum: 7, ideal: 7),
        TableColumn(title: "number", minimum: 13, ideal: 14, priority: 2),
        TableColumn(title: "digest", minimum: 14, ideal: 30, priority: 1),
    ]

    private func row(of artifact: Artifact) -> TableRow {
        let isTagged = shelf.tagged.contains(artifact.id)
        return TableRow(
            cells: [
                .styled(isTagged ? "*" : "", .key), .text(artifact.name),
                .text(artifact.size.map(ByteCount.text) ?? figures.unknown),
                .text(age(of: artifact.createdAt)),
                .styled(artifact.isExpired ? "expired" : "ready", artifact.isExpired ? .warn : .ok),
                .styled("\(artifact.id)", .dim), .styled(artifact.digest ?? "none told", .dim),
            ],
            role: artifact.isExpired ? .muted : .text
        )
    }

    private func age(of seconds: Int64?) -> String {
        figures.age(since: seconds.map { Instant(secondsSinceEpoch: $0) }, at: now)
    }
}
