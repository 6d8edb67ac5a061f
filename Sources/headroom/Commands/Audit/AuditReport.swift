import ArgumentParser
import Foundation
import GitHub
import Timing

/// `headroom audit report`: what the records tell of the last day.
struct AuditReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Report what the audit tells of the last 24 hours."
    )

    @OptionGroup var audit: AuditFiles

    @Option(help: "Of how many hours.")
    var hours = 24

    func validate() throws {
        guard (1...24 * 366).contains(hours) else {
            throw ValidationError("--hours \(hours) is out of range: give 1 to 8784.")
        }
    }

    func run() async throws {
        let files = try audit.existing(environment: ProcessInfo.processInfo.environment)
        let now = SystemTime().now
        let from = now.advanced(by: .seconds(-3600 * hours))
        let examination = try AuditExamination(of: files, from: from, to: now)
        print(examination.report.text)
        guard !examination.findings.isEmpty else { return }
        print("\nnot as it was written; headroom audit verify names what")
        throw ExitCode(1)
    }
}
