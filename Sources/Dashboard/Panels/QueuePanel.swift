// ┌─3 Queue RUNNING──────────────────143/1000─┐
// │priority     n     old  in/s out/s  depth  │
// │critical     2      1s   0.4   0.4 ▁▁▂▁▁▃▁ │
// │high         0       –     0     0 ▁▁▁▁▁▁▁ │
// │normal      37     12s   6.1   5.8 ▁▂▂▃▄▆▆ │
// │low        104     41s     2     0 ▂▃▄▅▆██ │
// │104 wait for core reset until 10:39:49     │
// │who: ci-sync 81, backup 39, web 23         │
// └───────────────────────────────────────────┘

internal import Resilience
internal import Screen
internal import Timing

/// What waits, for how long, for what, and whose it is.
struct QueuePanel: PanelContent {
    private let figures: Figures
    private let now: Instant
    private let lines: [QueueLine]
    private let queue: QueueSnapshot?
    private let flow: QueueFlow

    init(_ model: Model) {
        figures = model.figures
        now = model.shownAt
        lines = model.lines
        queue = model.snapshot?.queue
        flow = model.shown.flow
    }

    let emptiness = "Nothing is known of the queue yet."
    var rowCount: Int { lines.count }

    var title: String {
        guard let queue else { return "" }
        return queue.isDraining ? "DRAINING" : (queue.isPaused ? "PAUSED" : "RUNNING")
    }

    var note: String {
        guard let queue else { return "" }
        return
            "\(figures.count(queue.lines.reduce(into: 0) { $0 += $1.depth }))/\(figures.count(queue.capacity))"
    }

    let columns = [
        TableColumn(title: "priority", minimum: 8, ideal: 8),
        TableColumn(title: "n", minimum: 4, ideal: 5, alignment: .right),
        TableColumn(title: "old", minimum: 4, ideal: 6, alignment: .right),
        TableColumn(title: "in/s", minimum: 5, ideal: 5, priority: 3, alignment: .right),
        TableColumn(title: "out/s", minimum: 5, ideal: 5, priority: 3, alignment: .right),
        TableColumn(title: "lost", minimum: 5, ideal: 5, priority: 4, alignment: .right),
        TableColumn(
            title: "depth",
            minimum: 8,
            ideal: 12,
            priority: 1,
            alignment: .right,
            takesRest: true
        ),
    ]

    func row(at index: Int) -> TableRow {
        let line = lines[index]
        let lost = line.refused + line.evicted + line.expired
        return TableRow(cells: [
            .styled(line.priority.name, Marks.priority(line.priority)),
            .text(figures.count(line.depth)),
            .text(figures.age(since: line.oldest, at: now)),
            .text(figures.rate(flow.arriving(line.priority))),
            .text(figures.rate(flow.leaving(line.priority))),
            .styled(figures.count(lost), lost > 0 ? .warn : .dim),
            .sparkline(Sparkline(values: line.history, maximum: highest, role: .graphLow)),
        ])
    }

    /// One scale for all lines, so that their bars can be compared; an empty queue has flat ones.
    private var highest: Double {
        lines.reduce(into: 1) { highest, line in
            highest = max(highest, line.history.compactMap(\.self).max() ?? 0)
        }
    }

    var below: [TextLine] {
        guard let queue else { return [] }
        var all = QueueHold.summary(of: queue.held).map { hold in
            let until = hold.until.map { " until \(figures.clock($0))" } ?? ""
            return TextLine([TextRun("\(hold.count) wait for \(Sentences.hold(hold.hold))\(until)", .warn)])
        }
        if !queue.callers.isEmpty {
            let who = queue.callers.map { "\($0.caller) \($0.count)" }.joined(separator: ", ")
            all.append(TextLine([TextRun("who: ", .dim), TextRun(who, .text)]))
        }
        return all
    }
}
