internal import Resilience
internal import Timing

/// What rings: a state that an operator on call wants to be told of while looking elsewhere.
enum AlertCondition: Hashable, Sendable {
    case limited(String)
    case breakerOpen(RouteClass)
    /// A tenth of at least twenty answers in five minutes failed.
    case failing(RouteClass)
    /// One answer of a hundred in five minutes took five seconds or longer.
    case slow(RouteClass)

    /// All that hold in a snapshot, worst kind first.
    static func holding(in snapshot: Snapshot, at now: Instant) -> [AlertCondition] {
        let standing = Standing(of: snapshot, at: now)
        let figures = snapshot.latency.filter { $0.lastFiveMinutes.count >= leastSample }
        let failing = figures.filter { $0.lastFiveMinutes.failureShare >= 0.1 }
        let slow = figures.filter { ($0.lastFiveMinutes.p99 ?? .zero) >= .seconds(5) }
        return standing.limits.map { .limited($0.name) }
            + standing.openBreakers.map { .breakerOpen($0.routeClass) }
            + failing.map { .failing($0.routeClass) } + slow.map { .slow($0.routeClass) }
    }

    private static let leastSample = 20

    var text: String {
        switch self {
        case .limited(let name): "limited: \(name)"
        case .breakerOpen(let route): "breaker open: \(route.rawValue)"
        case .failing(let route): "failing: a tenth or more of \(route.rawValue)"
        case .slow(let route): "slow: p99 of \(route.rawValue) from 5s"
        }
    }
}
