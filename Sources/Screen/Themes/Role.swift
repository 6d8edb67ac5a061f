/// What a piece of the screen means; a theme gives each role a style. The raw value is its name in theme
/// files.
public enum Role: String, Hashable, Sendable, CaseIterable {
    case background = "bg"
    /// What lies over the rest: dialogs, help.
    case panel
    case text = "fg"
    case dim
    case title
    case border
    case borderFocus = "border.focus"
    case selection = "select"
    case cursor
    case key
    case hint
    case input
    case placeholder

    case ok
    case warn
    case bad
    case info
    case muted
    case stale

    case stateClosed = "state.closed"
    case stateHalf = "state.half"
    case stateOpen = "state.open"
    case stateForced = "state.forced"
    case stateDisabled = "state.disabled"

    case limitFull = "limit.full"
    case limitLow = "limit.low"
    case limitEmpty = "limit.empty"
    case limitSecondary = "limit.secondary"

    case priorityCritical = "prio.critical"
    case priorityHigh = "prio.high"
    case priorityNormal = "prio.normal"
    case priorityLow = "prio.low"

    case graphLow = "graph.lo"
    case graphMiddle = "graph.mid"
    case graphHigh = "graph.hi"

    case logDebug = "log.debug"
    case logInfo = "log.info"
    case logWarn = "log.warn"
    case logError = "log.error"
}

extension Role {
    /// Whose style this role takes where a theme doesn't give it one; nil for the two roots.
    public var parent: Role? {
        switch self {
        case .background, .text: nil
        case .panel: .background
        case .dim, .title, .border, .selection, .key, .input, .ok, .warn, .bad, .info, .stale: .text
        case .priorityHigh, .priorityNormal, .logInfo: .text
        case .hint, .placeholder, .muted, .priorityLow, .logDebug: .dim
        // A priority is no alarm.
        case .borderFocus, .priorityCritical: .title
        case .cursor: .selection
        case .stateDisabled: .muted
        case .stateClosed, .limitFull, .graphLow: .ok
        case .stateHalf, .limitLow, .graphMiddle, .logWarn: .warn
        case .stateOpen, .limitEmpty, .graphHigh, .logError: .bad
        case .stateForced: .info
        case .limitSecondary: .bad
        }
    }
}
