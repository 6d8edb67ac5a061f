internal import Resilience
internal import Timing

/// How far back figures and graphs look.
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

    /// How many slots of a course it covers.
    func slots(of length: Duration) -> Int {
        let minutes: Duration? =
            switch self {
            case .minute: .seconds(60)
            case .fiveMinutes: .seconds(300)
            case .fifteenMinutes: .seconds(900)
            case .start: nil
            }
        return minutes.map { Int($0.nanoseconds / max(1, length.nanoseconds)) } ?? .max
    }

    var shorter: LatencySpan? { LatencySpan(rawValue: rawValue - 1) }
    var longer: LatencySpan? { LatencySpan(rawValue: rawValue + 1) }
}
