/// How urgent a call is. A higher one goes first; a waiting one climbs a step at a time as it ages.
public enum Priority: Int, CaseIterable, Comparable, Hashable, Sendable, Codable {
    /// From the least urgent to the most.
    case low, normal, high, critical

    /// As it is written in requests, files and on the screen.
    public var name: String {
        switch self {
        case .low: "low"
        case .normal: "normal"
        case .high: "high"
        case .critical: "critical"
        }
    }

    /// `nil` where no priority is called so.
    public init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    public static func < (left: Priority, right: Priority) -> Bool {
        left.rawValue < right.rawValue
    }
}
