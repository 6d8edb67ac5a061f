import ArgumentParser
import Foundation
import GitHub

/// `headroom audit verify`: whether the records are as they were written.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Name every record that was changed, taken out, or moved.",
        discussion: """
            Exit status: 0 all is as it was written, 1 something is not. The last hash is printed: kept \
            somewhere else, it proves later that the end was not cut off (--expect).
            """
    )

    @OptionGroup var audit: AuditFiles

    @Option(
        help: ArgumentHelp(
            "The hash that an earlier check printed; it must still be there.",
            valueName: "hash"
        )
    )
    var expect: String?

    func run() async throws {
        let files = try audit.existing(environment: ProcessInfo.processInfo.environment)
        let examination = try AuditExamination(of: files, expecting: expect)
        for finding in examination.findings { print(finding.sentence) }
        if expect != nil, !examination.hasExpected {
            print("the expected hash is not there: the end was cut off")
        }
        guard examination.findings.isEmpty, examination.hasExpected else { throw ExitCode(1) }
        guard let last = examination.last else { return print("no records") }
        print("ok: \(examination.lines) records, the last is \(last.number) with \(last.hash)")
    }
}
