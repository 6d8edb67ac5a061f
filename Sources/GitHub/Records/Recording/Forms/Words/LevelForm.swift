internal import Resilience

/// How much an operator should care, by its name.
enum LevelForm: String, Codable {
    case debug, info, warning, error

    init(_ level: Event.Level) {
        switch level {
        case .debug: self = .debug
        case .info: self = .info
        case .warning: self = .warning
        case .error: self = .error
        }
    }

    var value: Event.Level {
        switch self {
        case .debug: .debug
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}
