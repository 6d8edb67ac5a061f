internal import Resilience
internal import Timing

/// A call between its arrival and its end.
struct OpenCall: Hashable, Sendable {
    /// Where its counters are.
    let series: Int
    let routeClass: RouteClass
    let priority: Priority
    let received: Instant
    var wasSent = false
}
