internal import Resilience

/// How far back the latency panel looks.
enum LatencySpan: Int, CaseIterable, Hashable, Sendable {
    case minute, fiveMinutes, fifteenMinutes, start

    var title: String {
        switch self {
        case .minute: "1m"
        case .fiveMinutes: "5m"
        case .fifteenMinutes: "15m"
        case .start: "start"
        }
    }

    func figures(of latency: LatencySnapshot) -> LatencyFigures {
        switch self {
        case .minute: latency.lastMinute
        case .fiveMinutes: latency.lastFiveMinutes
        case .fifteenMinutes: latency.lastFifteenMinutes
        case .start: latency.sinceStart
        }
    }

    var shorter: LatencySpan? { LatencySpan(rawValue: rawValue - 1) }
    var longer: LatencySpan? { LatencySpan(rawValue: rawValue + 1) }
}
