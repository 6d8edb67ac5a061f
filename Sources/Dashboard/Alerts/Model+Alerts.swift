internal import Resilience
internal import Screen

extension Model {
    mutating func sampled(_ snapshot: Snapshot) -> [Effect] {
        live.sampled(snapshot)
        history.sampled(live)
        let rung = alerts.sampled(snapshot, at: now)
        return rung.isEmpty
            ? [] : [.ring("headroom \(identity.host): \(rung.map(\.text).joined(separator: ", "))")]
    }

    mutating func acknowledgeAlerts() {
        say("\(alerts.unacknowledged) alerts acknowledged")
        alerts.acknowledgeAll()
    }

    /// Newest first: when, what, and how long it held.
    var alertLines: [TextLine] {
        let head = TextLine([TextRun("rings for limits, open breakers, a tenth failing, p99 from 5s", .dim)])
        guard !alerts.alerts.isEmpty else { return [head, TextLine([TextRun("Nothing has rung.", .muted)])] }
        return [head]
            + alerts.alerts.map { alert in
                let span = figures.span(alert.at.duration(to: alert.endedAt ?? now))
                let role: Role = alert.endedAt == nil ? .bad : (alert.isAcknowledged ? .dim : .warn)
                return TextLine([
                    TextRun("\(figures.clock(alert.at)) ", .dim),
                    TextRun(alert.isAcknowledged ? "  " : "! ", .warn), TextRun(alert.condition.text, role),
                    TextRun(alert.endedAt == nil ? "  holds for \(span)" : "  held \(span)", .dim),
                ])
            }
    }
}
