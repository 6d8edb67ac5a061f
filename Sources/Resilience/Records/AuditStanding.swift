public import Timing

/// What the audit log says of itself.
public enum AuditStanding: Hashable, Sendable {
    /// None is kept.
    case off
    /// The last record was written; may begin to fail.
    case writing
    /// Records cannot be written, as on a full disk; goes back to writing when they can be again. Calls go
    /// on.
    case failing(reason: String, since: Instant, unwritten: Int)
}
