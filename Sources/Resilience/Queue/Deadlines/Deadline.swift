internal import Timing

/// When a waiting call gives up.
struct Deadline: Sendable {
    let instant: Instant
    /// The call's ticket, by which a deadline is known as stale once the slot has changed hands.
    let ticket: UInt64
    let slot: Int32

    /// Earlier first; among equal ones the call that came earlier.
    func precedes(_ other: Deadline) -> Bool {
        instant == other.instant ? ticket < other.ticket : instant < other.instant
    }
}
