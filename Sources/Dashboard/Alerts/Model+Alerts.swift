internal import Resilience
internal import Screen

extension Model {
    mutating func sampled(_ snapshot: Snapshot) -> [Effect] {
        live.sampled(snapshot)
        history.sampled(live)
        let rung = alerts.sampled(snapshot, under: wishes.thresholds, at: now)
        let ways = wishes.ringing.subtracting([.title])
        guard !rung.isEmpty, !ways.isEmpty else { return [] }
        return [.ring("headroom \(identity.host): \(rung.map(\.text).joined(separator: ", "))", ways)]
    }

    mutating func acknowledgeAlerts() {
        let count = alerts.unacknowledged
        say(count == 1 ? "1 alert acknowledged" : "\(count) alerts acknowledged")
        alerts.acknowledgeAll()
    }

    /// What the terminal's tab says while somebody should look; `nil` while nobody need.
    var alertTitle: String? {
        guard wishes.ringing.contains(.title), let newest = alerts.newestUnacknowledged else { return nil }
        let more = alerts.unacknowledged - 1
        return "! \(newest.condition.text)\(more > 0 ? " +\(more)" : "") - headroom \(identity.host)"
    }

    /// Newest first: when, what, and how long it held.
    var alertLines: [TextLine] {
        let head = TextLine([TextRun("rings for \(wishes.thresholds.sentence); :ui changes that", .dim)])
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
