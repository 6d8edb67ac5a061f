/// Who has the mouse: the dashboard, or the terminal for selecting text.
public enum MouseReports: Hashable, Sendable {
    case captured
    case released
}
