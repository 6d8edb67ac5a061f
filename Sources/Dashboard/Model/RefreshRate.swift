/// How often a frame is drawn at most.
enum RefreshRate: Int, CaseIterable, Hashable, Sendable {
    case tenTimesASecond, fiveTimesASecond, twiceASecond, everySecond, everyFiveSeconds

    static let standard = RefreshRate.tenTimesASecond

    var interval: Duration {
        switch self {
        case .tenTimesASecond: .milliseconds(100)
        case .fiveTimesASecond: .milliseconds(200)
        case .twiceASecond: .milliseconds(500)
        case .everySecond: .seconds(1)
        case .everyFiveSeconds: .seconds(5)
        }
    }

    var title: String {
        switch self {
        case .tenTimesASecond: "0.1s"
        case .fiveTimesASecond: "0.2s"
        case .twiceASecond: "0.5s"
        case .everySecond: "1s"
        case .everyFiveSeconds: "5s"
        }
    }

    var faster: RefreshRate? { RefreshRate(rawValue: rawValue - 1) }
    var slower: RefreshRate? { RefreshRate(rawValue: rawValue + 1) }
}
