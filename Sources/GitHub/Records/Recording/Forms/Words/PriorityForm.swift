internal import Resilience

/// A priority by its name.
enum PriorityForm: String, Codable {
    case low, normal, high, critical

    init(_ priority: Priority) {
        switch priority {
        case .low: self = .low
        case .normal: self = .normal
        case .high: self = .high
        case .critical: self = .critical
        }
    }

    var value: Priority {
        switch self {
        case .low: .low
        case .normal: .normal
        case .high: .high
        case .critical: .critical
        }
    }
}
