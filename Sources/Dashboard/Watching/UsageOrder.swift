/// By what those who use the limits are sorted.
enum UsageOrder: Int, CaseIterable, Hashable, Sendable {
    /// Who made the service refuse, then who spends most: those hurt everybody on the credential.
    case harm
    case cost
    /// Who is hurt: calls that ended without an answer.
    case loss

    var title: String {
        switch self {
        case .harm: "who hurts"
        case .cost: "points"
        case .loss: "who is hurt"
        }
    }

    var next: UsageOrder { UsageOrder(rawValue: (rawValue + 1) % Self.allCases.count) ?? .harm }

    /// Compared one after the other, the largest first.
    func figures(of tally: Usage.Tally) -> [Int] {
        switch self {
        case .harm: [tally.limited, tally.points, tally.calls]
        case .cost: [tally.points, tally.calls]
        case .loss: [tally.lost, tally.limited, tally.points, tally.calls]
        }
    }
}
