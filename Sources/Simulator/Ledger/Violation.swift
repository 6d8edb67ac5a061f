internal import Timing

/// A request that came although an answer had told its sender to hold.
struct Violation: Hashable, Sendable {
    let requestID: String
    let at: Instant
    /// Since when the sender could know, and by which answer.
    let toldAt: Instant
    let toldBy: String
    let until: Instant
    let scope: Telling.Scope
}
