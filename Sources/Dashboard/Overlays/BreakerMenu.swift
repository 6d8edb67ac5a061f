internal import Resilience
internal import Screen

/// What can be done to a breaker.
struct BreakerMenu: Hashable, Sendable {
    enum Choice: CaseIterable, Hashable, Sendable {
        case forceOpen, forceClosed, metricsOnly, automatic, forceAllOpen

        var key: Character {
            switch self {
            case .forceOpen: "o"
            case .forceClosed: "c"
            case .metricsOnly: "m"
            case .automatic: "a"
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
            case .forceAllOpen: "all-open"
            }
        }

        /// What `:breaker ROUTE` offers.
        static let typed = allCases.filter { $0 != .forceAllOpen }

        var control: BreakerControl {
            switch self {
            case .forceOpen, .forceAllOpen: .forceOpen
            case .forceClosed: .forceClosed
            case .metricsOnly: .metricsOnly
            case .automatic: .automatic
            }
        }

        var danger: Danger { self == .forceAllOpen ? .severe : .moderate }

        var sentence: String {
            switch self {
            case .forceOpen: "force open: refuse every call until told otherwise"
            case .forceClosed: "force closed: admit every call until told otherwise"
            case .metricsOnly: "metrics only: admit every call, tell when it would trip"
            case .automatic: "automatic: its own judgement, closed, with an empty window"
            case .forceAllOpen: "force ALL breakers open: nothing is sent at all"
            }
        }
    }

    var target: RouteClass
    /// All breakers there are, when it was opened.
    var all: [RouteClass]
    private(set) var highlighted = 0

    init(target: RouteClass, all: [RouteClass]) {
        self.target = target
        self.all = all
    }

    /// The choice that the key makes.
    mutating func pressed(_ key: Key) -> Choice? {
        let choices = Choice.allCases
        switch key {
        case .character(let letter) where letter != "j" && letter != "k":
            return choices.first { $0.key == letter }
        case .down, .character("j"): highlighted = (highlighted + 1) % choices.count
        case .up, .character("k"): highlighted = (highlighted + choices.count - 1) % choices.count
        case .right, .tab: target = neighbour(1)
        case .left, .backTab: target = neighbour(all.count - 1)
        case .enter: return choices[highlighted]
        default: return nil
        }
        return nil
    }

    private func neighbour(_ step: Int) -> RouteClass {
        guard let index = all.firstIndex(of: target), all.count > 1 else { return target }
        return all[(index + step) % all.count]
    }
}
