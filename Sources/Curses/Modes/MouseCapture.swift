/// Who hears the mouse.
public enum MouseCapture: Hashable, Sendable {
    /// The program does; the terminal's own selection needs Shift.
    case captured
    /// The terminal does, so that text can be selected.
    case released
}
