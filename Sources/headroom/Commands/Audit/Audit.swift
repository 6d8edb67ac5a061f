import ArgumentParser

/// `headroom audit`: what becomes of the records.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the audit for tampering, or report what it tells.",
        subcommands: [AuditVerify.self, AuditReport.self]
    )
}
