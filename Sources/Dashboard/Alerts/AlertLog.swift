internal import Resilience
internal import Timing

/// What rang, until when it held, and whether somebody has seen it.
struct AlertLog: Hashable, Sendable {
    struct Alert: Hashable, Sendable {
        /// Nothing rings twice in one instant.
        struct ID: Hashable, Sendable {
            let condition: AlertCondition
            let at: Instant
        }

        let condition: AlertCondition
        let at: Instant
        /// `nil` while it holds.
        fileprivate(set) var endedAt: Instant?
        fileprivate(set) var isAcknowledged = false

        var id: ID { ID(condition: condition, at: at) }
    }

    static let capacity = 200
    /// What comes back within this time goes on, and doesn't ring anew.
    private static let calm = Duration.seconds(30)

    /// Newest first; what rang at once worst first.
    private(set) var alerts: [Alert] = []

    var unacknowledged: Int { alerts.count { !$0.isAcknowledged } }
    var newestUnacknowledged: Alert? { alerts.first { !$0.isAcknowledged } }

    /// - Returns: what rings now.
    mutating func sampled(
        _ snapshot: Snapshot,
        under thresholds: AlertThresholds,
        at now: Instant
    ) -> [AlertCondition] {
        let holding = AlertCondition.holding(in: snapshot, under: thresholds, at: now)
        for index in alerts.indices where alerts[index].endedAt == nil {
            if !holding.contains(alerts[index].condition) { alerts[index].endedAt = now }
        }
        let rung = holding.filter { !goesOn($0, at: now) }
        alerts = (rung.map { Alert(condition: $0, at: now) } + alerts).prefix(Self.capacity).map(\.self)
        return rung
    }

    mutating func acknowledge(_ id: Alert.ID) {
        guard let index = alerts.firstIndex(where: { $0.id == id }) else { return }
        alerts[index].isAcknowledged = true
    }

    mutating func acknowledgeAll() {
        for index in alerts.indices { alerts[index].isAcknowledged = true }
    }

    private mutating func goesOn(_ condition: AlertCondition, at now: Instant) -> Bool {
        guard let index = alerts.firstIndex(where: { $0.condition == condition }) else { return false }
        guard let end = alerts[index].endedAt else { return true }
        guard end.duration(to: now) < Self.calm else { return false }
        alerts[index].endedAt = nil
        return true
    }
}
