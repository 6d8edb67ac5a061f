public import Timing

/// The credential's gate for secondary limits.
public enum GateState: Hashable, Sendable {
    /// Calls go.
    case open
    /// Nothing of the credential is sent before `until`; `strikes` refusals came in a row.
    case shut(until: Instant, strikes: Int)
    /// The time is over. One probe is out, or may leave; the rest waits for its answer.
    case probing(strikes: Int)
    /// The probe came back well: calls leave spaced until `until`.
    case trickling(until: Instant)
}
