// ┌─Alerts──────────────────────────────────────────────────────────┐
// │ rings for limits, open breakers, failures from 10%, p99 from 5s │
// │ a acknowledges the selected one  * all  :ui changes what rings  │
// │                                                                 │
// │ > 10:34:37 ! limited: core  holds for 12s                       │
// │   10:34:37 ! breaker open: uploads  holds for 12s               │
// │   10:32:07   limited: core  held 1m                             │
// └─────────────────────────────────────────────────────────────────┘

internal import Resilience
internal import Screen

extension Model {
    mutating func pressed(_ key: Key, in sheet: AlertSheet) {
        switch key {
        case .escape, .enter, .character("q"), .character("A"): close()
        case .character("a"): acknowledge(in: sheet)
        case .character("*"): acknowledgeAlerts()
        default:
            guard let motion = keyMap.motion(for: key), let step = step(of: motion) else { return }
            move(in: sheet, by: step)
        }
    }

    /// `nil` for what doesn't move within a list.
    private func step(of motion: Motion) -> Int? {
        switch motion {
        case .up: -1
        case .down: 1
        case .pageUp: 1 - overlayHeight
        case .pageDown: overlayHeight - 1
        case .first: -AlertLog.capacity
        case .last: AlertLog.capacity
        case .nextMatch, .previousMatch, .nextPanel, .previousPanel: nil
        }
    }

    mutating func move(in sheet: AlertSheet, by step: Int) {
        let all = alerts.alerts
        guard let index = selectedIndex(in: sheet) else { return }
        overlay = .alerts(AlertSheet(selected: all[min(max(0, index + step), all.count - 1)].id))
    }

    private mutating func acknowledge(in sheet: AlertSheet) {
        guard let index = selectedIndex(in: sheet) else { return }
        let alert = alerts.alerts[index]
        alerts.acknowledge(alert.id)
        overlay = .alerts(AlertSheet(selected: alert.id))
        say("acknowledged: \(alert.condition.text)")
    }

    /// Where nothing was selected, or what was is gone, it is the newest.
    private func selectedIndex(in sheet: AlertSheet) -> Int? {
        guard !alerts.alerts.isEmpty else { return nil }
        return alerts.alerts.firstIndex { $0.id == sheet.selected } ?? 0
    }

    func draw(_ sheet: AlertSheet, on canvas: inout Canvas) {
        let head = alertHead.flatMap { $0.wrapped(to: sheetWidth) } + [TextLine([])]
        let selected = selectedIndex(in: sheet)
        let height = max(1, overlayHeight - head.count)
        let offset = Self.offset(showing: selected, from: 0, of: alerts.alerts.count, height: height)
        drawSheet(
            title: "Alerts",
            lines: head + alertRows(selected: selected).dropFirst(offset),
            offset: 0,
            on: &canvas
        )
    }

    private var alertHead: [TextLine] {
        [
            TextLine([TextRun("rings for \(wishes.thresholds.sentence)", .dim)]),
            TextLine([
                TextRun("a", .key), TextRun(" acknowledges the selected one  ", .hint), TextRun("*", .key),
                TextRun(" all  ", .hint), TextRun(":ui", .key), TextRun(" changes what rings", .hint),
            ]),
        ]
    }

    /// For those who hear them.
    var alertLines: [TextLine] { alertHead.prefix(1) + alertRows(selected: nil) }

    /// Newest first: when, what, and how long it held.
    private func alertRows(selected: Int?) -> [TextLine] {
        guard !alerts.alerts.isEmpty else { return [TextLine([TextRun("Nothing has rung.", .muted)])] }
        return alerts.alerts.enumerated().map { index, alert in
            let span = figures.span(alert.at.duration(to: alert.endedAt ?? now))
            let isSelected = index == selected
            let role: Role = alert.endedAt == nil ? .bad : (alert.isAcknowledged ? .dim : .warn)
            let start = selected == nil ? "" : (isSelected ? "> " : "  ")
            return TextLine([
                TextRun("\(start)\(figures.clock(alert.at)) ", isSelected ? .selection : .dim),
                TextRun(alert.isAcknowledged ? "  " : "! ", .warn),
                TextRun(alert.condition.text, isSelected ? .selection : role),
                TextRun(alert.endedAt == nil ? "  holds for \(span)" : "  held \(span)", .dim),
            ])
        }
    }
}
