public import Timing

/// What a machine says when asked whether a call may go now. Asking changes nothing.
public enum Admission: Hashable, Sendable {
    /// It may go.
    case granted
    /// Not now. `until` is when to ask again; `nil` where only an answer or an operator can tell.
    case held(Hold, until: Instant?)
}
