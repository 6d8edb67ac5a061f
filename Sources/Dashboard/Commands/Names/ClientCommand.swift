/// What changes something outside of the screen; refused when the dashboard is read-only.
enum ClientCommand: String, CaseIterable, Hashable, Sendable {
    case send, template, cancel, rerun, edit, raise, lower, pause, breaker
    case drain, cancelMatching, raiseMatching, lowerMatching, openGate
    case refreshToken, dropToken
    case set, preset, undo, redo, save, changeWeather
}
