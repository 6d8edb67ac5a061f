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
}
