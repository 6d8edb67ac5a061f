internal import Timing

/// One request as the server saw it.
struct JournalEntry: Hashable, Sendable {
    /// What the request did to its bucket.
    enum Outcome: Hashable, Sendable {
        /// Taken from the allowance: that many requests or points.
        case counted(Int)
        /// Answered without cost.
        case free
        case refused(RefusalReason)
    }

    let id: String
    /// The sender's own name for the request, from its `x-client-request-id`; nil where it gave none.
    var clientID: String?
    let at: Instant
    let method: String
    /// Without the query.
    let path: String
    /// The credential's name.
    let credential: String
    /// Nil where the request belongs to none.
    let bucket: String?
    let status: Int
    let outcome: Outcome
    /// What the weather did to the answer; nil for nothing.
    let fault: String?
    /// Whether an earlier answer had told the sender to hold.
    let whileHeld: Bool
    /// The bytes of a blob that were to be sent, as in `content-range`; nil where there were none.
    var range: String?
}
