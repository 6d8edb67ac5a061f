public import Timing

/// One reading of an audit's files: whether they are as they were written, and what they tell of some time.
public struct AuditExamination: Sendable {
    /// What is not as it was written; empty where all is well.
    public let findings: [AuditFinding]
    /// Lines that were read.
    public let lines: Int
    /// The last line; keep its hash somewhere else to prove later that no end was cut off.
    public let last: AuditLink?
    /// Whether a line has the hash that was to be there.
    public let hasExpected: Bool
    /// What the records in the asked time tell.
    public let report: SecurityReport

    /// - Parameters:
    ///   - files: oldest first.
    ///   - from: where the report begins.
    ///   - to: where it ends.
    ///   - expected: the hash of a line that must still be there; `nil` expects none.
    public init(
        of files: [String],
        from: Instant = .distantPast,
        to: Instant = .distantFuture,
        expecting expected: String? = nil
    ) throws(RecordFileError) {
        var verifier = AuditVerifier(expecting: expected)
        var report = SecurityReport(from: from, to: to)
        try AuditReader(files).forEachLine { bytes, place in
            if let record = verifier.read(bytes, at: place) { report.count(record) }
        }
        findings = verifier.findings
        lines = verifier.lines
        last = verifier.last
        hasExpected = verifier.hasExpected
        self.report = report
    }
}
