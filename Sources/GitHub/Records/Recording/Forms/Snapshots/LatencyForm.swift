internal import Resilience

/// The latency of one route class.
struct LatencyForm: Codable {
    let route: CleanText
    let lastMinute: FiguresForm
    let lastFiveMinutes: FiguresForm
    let lastFifteenMinutes: FiguresForm
    let sinceStart: FiguresForm
    let history: [Double?]?

    var routeClass: RouteClass { RouteClass(rawValue: route.text) }

    init(_ latency: LatencySnapshot, after previous: LatencySnapshot?) {
        route = CleanText(latency.routeClass.rawValue)
        lastMinute = FiguresForm(latency.lastMinute)
        lastFiveMinutes = FiguresForm(latency.lastFiveMinutes)
        lastFifteenMinutes = FiguresForm(latency.lastFifteenMinutes)
        sinceStart = FiguresForm(latency.sinceStart)
        history = latency.history == previous?.history ? nil : latency.history
    }

    func value(after previous: LatencySnapshot?) -> LatencySnapshot {
        LatencySnapshot(
            routeClass: routeClass,
            lastMinute: lastMinute.value,
            lastFiveMinutes: lastFiveMinutes.value,
            lastFifteenMinutes: lastFifteenMinutes.value,
            sinceStart: sinceStart.value,
            history: history ?? previous?.history ?? []
        )
    }
}
