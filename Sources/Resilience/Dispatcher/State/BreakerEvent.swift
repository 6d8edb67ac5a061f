/// A breaker's change together with whose it is.
struct BreakerEvent: Hashable, Sendable {
    let routeClass: RouteClass
    let change: BreakerChange
}

extension BreakerSnapshot {
    /// Open before half-open before closed; among equals the higher failure rate, then the more calls.
    static func isWorse(_ left: BreakerSnapshot, _ right: BreakerSnapshot) -> Bool {
        if left.worry != right.worry { return left.worry > right.worry }
        let leftRate = left.failureRate ?? 0
        let rightRate = right.failureRate ?? 0
        if leftRate != rightRate { return leftRate > rightRate }
        if left.calls != right.calls { return left.calls > right.calls }
        return left.routeClass.rawValue < right.routeClass.rawValue
    }

    private var worry: Int {
        switch state {
        case .open: 5
        case .forcedOpen: 4
        case .halfOpen: 3
        case .metricsOnly(let wouldBeOpen): wouldBeOpen ? 2 : 1
        case .forcedClosed: 1
        case .closed: 0
        }
    }
}
