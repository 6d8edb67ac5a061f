/// What a figure is worth against its target.
enum Judgement: String, Hashable, Sendable {
    case met
    case missed
    /// There is no target.
    case told

    init(_ figure: Figure, on yardstick: Yardstick) {
        guard let target = figure.target else {
            self = .told
            return
        }
        self = target.bound(on: yardstick).isMet(by: figure.measured) ? .met : .missed
    }

    var mark: String {
        switch self {
        case .met: "ok"
        case .missed: "MISSED"
        case .told: ""
        }
    }
}
