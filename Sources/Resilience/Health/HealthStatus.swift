/// How well something is, from what is not known to the worst.
public enum HealthStatus: String, CaseIterable, Comparable, Hashable, Sendable, Encodable {
    /// Nothing has told yet.
    case unknown
    /// Calls go as they should.
    case healthy
    /// It works, with less room than it should have.
    case degraded
    /// It does not work now.
    case down

    public static func < (left: HealthStatus, right: HealthStatus) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .unknown: 0
        case .healthy: 1
        case .degraded: 2
        case .down: 3
        }
    }
}
