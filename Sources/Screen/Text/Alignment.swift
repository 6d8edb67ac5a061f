/// Where a text lies in a space wider than it.
public enum Alignment: Hashable, Sendable {
    case left
    case center
    case right
}
