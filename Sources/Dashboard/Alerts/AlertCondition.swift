internal import Resilience
internal import Timing

/// What rings: a state that an operator on call wants to be told of while looking elsewhere.
enum AlertCondition: Hashable, Sendable {
    case limited(String)
    case breakerOpen(RouteClass)
    /// So many of at least twenty answers in five minutes failed.
    case failing(RouteClass, percent: Int)
    /// One answer of a hundred in five minutes took so long, or longer.
    case slow(RouteClass, Duration)

    /// All that hold in a snapshot, worst kind first.
    static func holding(
        in snapshot: Snapshot,
        under thresholds: AlertThresholds,
        at now: Instant
    ) -> [AlertCondition] {
        let standing = Standing(of: snapshot, at: now)
        let figures = snapshot.latency.filter { $0.lastFiveMinutes.count >= leastSample }
        let failing = thresholds.failurePercent.map { percent in
            figures.filter { $0.lastFiveMinutes.failureShare * 100 >= Double(percent) }
                .map { AlertCondition.failing($0.routeClass, percent: percent) }
        }
        let slow = thresholds.latency.map { latency in
            figures.filter { ($0.lastFiveMinutes.p99 ?? .zero) >= latency }
                .map { AlertCondition.slow($0.routeClass, latency) }
        }
        return standing.limits.map { .limited($0.name) }
            + standing.openBreakers.map { .breakerOpen($0.routeClass) }
            + (failing ?? []) + (slow ?? [])
    }

    private static let leastSample = 20

    var text: String {
        switch self {
        case .limited(let name): "limited: \(name)"
        case .breakerOpen(let route): "breaker open: \(route.rawValue)"
        case .failing(let route, let percent): "failing: \(percent)% or more of \(route.rawValue)"
        case .slow(let route, let latency):
            "slow: p99 of \(route.rawValue) from \(DurationText.text(of: latency))"
        }
    }
}
