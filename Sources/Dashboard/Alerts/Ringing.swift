/// Ways in which a terminal can tell of an alert.
public enum Ringing: Hashable, Sendable {
    case bell
    /// By OSC 9 and OSC 777; terminals pass over what they don't know.
    case notification
    /// In the tab's title, until it is acknowledged.
    case title
}
