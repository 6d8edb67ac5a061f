internal import Timing

extension HealthFacet {
    static func breaker(_ breaker: BreakerSnapshot) -> HealthFacet {
        func facet(_ status: HealthStatus, _ reason: String, until: Instant? = nil) -> HealthFacet {
            HealthFacet(.breaker, breaker.routeClass.rawValue, status, reason, until: until)
        }
        switch breaker.state {
        case .closed: return facet(.healthy, "closed, \(breaker.failures) of \(breaker.calls) calls failed")
        case .open(let until): return facet(.down, "open; it probes then", until: until)
        case .halfOpen(let succeeded, let failed):
            return facet(.degraded, "half-open, \(succeeded) probes succeeded and \(failed) failed")
        case .forcedOpen: return facet(.down, "held open by the operator")
        case .forcedClosed: return facet(.healthy, "held closed, or off")
        case .metricsOnly(let wouldBeOpen):
            return facet(
                wouldBeOpen ? .degraded : .healthy,
                wouldBeOpen ? "would be open" : "would be closed"
            )
        }
    }

    /// Down where no call gets in or out, degraded from four fifths of its room on.
    static func queue(_ queue: QueueSnapshot, at now: Instant) -> HealthFacet {
        let depth = queue.lines.reduce(into: 0) { $0 += $1.depth }
        let room = "\(depth) of \(queue.capacity) places taken"
        func facet(_ status: HealthStatus, _ reason: String) -> HealthFacet {
            HealthFacet(.queue, "", status, reason)
        }
        if queue.isDraining { return facet(.down, "draining; it takes no calls") }
        if queue.isPaused { return facet(.down, "paused by the operator; \(room)") }
        if depth >= queue.capacity { return facet(.down, "full: \(room)") }
        guard depth * 5 >= queue.capacity * 4 else { return facet(.healthy, room) }
        return facet(.degraded, "nearly full: \(room)")
    }

    /// Over five minutes; `nil` where too few calls were answered to judge. Degraded where more than a tenth
    /// failed.
    static func latency(_ latency: LatencySnapshot) -> HealthFacet? {
        let figures = latency.lastFiveMinutes
        guard figures.count >= fewestCalls else { return nil }
        let isDegraded = figures.failures * 10 > figures.count
        let reason =
            "\(figures.failures) of \(figures.count) calls failed in 5 minutes" + slowness(of: figures)
        return HealthFacet(.latency, latency.routeClass.rawValue, isDegraded ? .degraded : .healthy, reason)
    }

    /// One failure in two calls says nothing yet.
    private static let fewestCalls = 10

    private static func slowness(of figures: LatencyFigures) -> String {
        figures.p95.map { ", p95 \($0.nanoseconds / 1_000_000) ms" } ?? ""
    }
}
