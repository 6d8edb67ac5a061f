internal import Resilience
internal import Screen
internal import Timing

/// What can be done to a breaker.
struct BreakerMenu: Hashable, Sendable {
    enum Choice: CaseIterable, Hashable, Sendable {
        case forceOpen, forceClosed, metricsOnly, automatic, probe, forceAllOpen

        var key: Character {
            switch self {
            case .forceOpen: "o"
            case .forceClosed: "c"
            case .metricsOnly: "m"
            case .automatic: "a"
            case .probe: "p"
            case .forceAllOpen: "O"
            }
        }

        /// As it is typed.
        var word: String {
            switch self {
            case .forceOpen: "open"
            case .forceClosed: "closed"
            case .metricsOnly: "metrics"
            case .automatic: "auto"
            case .probe: "probe"
            case .forceAllOpen: "all-open"
            }
        }

        /// What `:breaker ROUTE` offers.
        static let typed = allCases.filter { $0 != .forceAllOpen }

        /// What it asks of the core.
        func command(for route: RouteClass, until end: Instant?) -> OperatorCommand {
            switch self {
            case .forceOpen, .forceAllOpen: .breaker(route, .forceOpen, until: end)
            case .forceClosed: .breaker(route, .forceClosed, until: end)
            case .metricsOnly: .breaker(route, .metricsOnly, until: end)
            case .automatic: .breaker(route, .automatic)
            case .probe: .probeBreaker(route)
            }
        }

        /// Whether it holds the breaker, so that the hold can have an end.
        var holds: Bool { self != .automatic && self != .probe }

        var danger: Danger { self == .forceAllOpen ? .severe : .moderate }

        var sentence: String {
            switch self {
            case .forceOpen: "force open: refuse every call"
            case .forceClosed: "force closed: admit every call"
            case .metricsOnly: "metrics only: admit every call, tell when it would trip"
            case .automatic: "automatic: its own judgement, closed, with an empty window"
            case .probe: "probe now: end the open time, let the next call find out"
            case .forceAllOpen: "force ALL breakers open: nothing is sent at all"
            }
        }
    }

    private(set) var target: RouteClass
    private(set) var highlighted = 0
    /// How long a hold lasts; `nil`: until told otherwise.
    private(set) var span: Duration?

    init(target: RouteClass, span: Duration? = nil) {
        self.target = target
        self.span = span
    }

    /// The choice that the key makes. `others` are the breakers to walk through: new ones come while it is open.
    mutating func pressed(_ key: Key, among others: [RouteClass]) -> Choice? {
        let choices = Choice.allCases
        switch key {
        case .character(let letter) where !"jk+-".contains(letter):
            return choices.first { $0.key == letter }
        case .down, .character("j"): highlighted = (highlighted + 1) % choices.count
        case .up, .character("k"): highlighted = (highlighted + choices.count - 1) % choices.count
        case .right, .tab: target = neighbour(1, among: others)
        case .left, .backTab: target = neighbour(others.count - 1, among: others)
        case .character("+"), .character("-"): changeSpan(longer: key == .character("+"))
        case .enter: return choices[highlighted]
        default: return nil
        }
        return nil
    }

    private static let spans: [Duration?] = [
        nil, .seconds(60), .seconds(300), .seconds(600), .seconds(1800), .seconds(3600),
    ]

    private mutating func changeSpan(longer: Bool) {
        let index = Self.spans.firstIndex(of: span) ?? 0
        span = Self.spans[min(max(0, index + (longer ? 1 : -1)), Self.spans.count - 1)]
    }

    private func neighbour(_ step: Int, among others: [RouteClass]) -> RouteClass {
        guard let index = others.firstIndex(of: target) else { return others.first ?? target }
        return others[(index + step) % others.count]
    }
}
