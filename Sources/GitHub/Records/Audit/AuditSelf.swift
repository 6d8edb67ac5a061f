internal import Timing

/// What the audit records of itself.
enum AuditSelf {
    /// A program begins to write. `count` is the length of a line before it that a crash had cut, where there
    /// was one.
    static let resumed = "begun"
    /// A program has written its last record.
    static let closed = "ended"
    /// Old files were taken away; `count` is the last record in them.
    static let dropped = "old records dropped"
    /// So many records could not be written.
    static let lost = "records lost"

    static func record(_ subject: String, count: Int64? = nil, at instant: Instant) -> Record {
        let outcome = subject == lost ? Record.Outcome.failed : .noted
        var record = Record(.audit, subject, outcome, by: "headroom", at: instant)
        record.count = count
        return record
    }
}
