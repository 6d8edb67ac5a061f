internal import Resilience

/// What may be typed behind a command's word.
enum Parameter: Hashable, Sendable {
    case theme, order, breaker, control
    /// Everything up to the line's end.
    case filter
    case method, path
    case setting, value, preset

    /// As the usage names it.
    var title: String {
        switch self {
        case .theme: "THEME"
        case .order: "ORDER"
        case .breaker: "ROUTE"
        case .control: "STATE"
        case .filter: "TEXT"
        case .method: "METHOD"
        case .path: "PATH"
        case .setting: "SETTING"
        case .value: "VALUE"
        case .preset: "PRESET"
        }
    }

    /// Whether only what is offered may be typed.
    var isClosed: Bool {
        switch self {
        case .theme, .order, .breaker, .control, .method, .setting, .preset: true
        case .filter, .path, .value: false
        }
    }

    /// Whether it takes every word that is left.
    var takesRest: Bool { self == .filter }
}
