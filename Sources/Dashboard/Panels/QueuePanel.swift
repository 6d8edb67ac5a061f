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
    private let marks: [Int]
    private let slots: Int

    init(_ model: Model) {
        figures = model.figures
        now = model.shownAt
        lines = model.lines
        queue = model.snapshot?.queue
        flow = model.shown.flow
        marks = model.marks(inSlotsOf: QueueLine.historySlot)
        slots = model.span.slots(of: QueueLine.historySlot)
    }

    let emptiness = "Nothing is known of the queue yet."
    var rowCount: Int { lines.count }

    var title: String {
        guard let queue else { return "" }
        return queue.isDraining ? "DRAINING" : (queue.isPaused ? "PAUSED" : "RUNNING")
    }

    func note(shown: Int) -> String {
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
            .sparkline(
                Sparkline(
                    values: line.history.suffix(slots),
                    maximum: highest,
                    role: .graphLow,
                    span: .whole,
                    marks: marks
                )
            ),
        ])
    }

    /// One scale for all lines, so that their bars can be compared; an empty queue has flat ones.
    private var highest: Double {
        lines.reduce(into: 1) { highest, line in
            highest = max(highest, line.history.compactMap(\.self).max() ?? 0)
        }
    }

    var below: [PanelLine] {
        guard let queue else { return [] }
        let holds = QueueHold.summary(of: queue.held).map { PanelLine([Segment(forms(of: $0), .warn)]) }
        return queue.callers.isEmpty ? holds : holds + [callers(of: queue)]
    }

    /// From the longest to the shortest.
    private func forms(of hold: QueueHold) -> [String] {
        let words = "\(hold.count) wait for \(Sentences.hold(hold.hold))"
        guard let until = hold.until else { return [words] }
        let left = figures.countdown(to: until, from: now)
        return [
            "\(words) until \(figures.clock(until))", "\(words) \(left)",
            "\(hold.count) for \(Sentences.shortHold(hold.hold)) \(left)", "\(hold.count) for \(left)",
        ]
    }

    /// Those with most calls stay longest; how many are left out is said.
    private func callers(of queue: QueueSnapshot) -> PanelLine {
        let all = queue.callers.map { "\($0.caller) \($0.count)" }
        let forms = (1...all.count).reversed().map { count in
            let rest = count < all.count ? " +\(all.count - count)" : ""
            return [
                TextRun("who: ", .dim), TextRun(all.prefix(count).joined(separator: ", ") + rest, .text),
            ]
        }
        return PanelLine([Segment(forms)])
    }
}
