import ArgumentParser
import Foundation
import GitHub
import Reports

/// `headroom report`: what test reports say.
struct ReportTests: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Read test reports (JUnit XML): files, ZIP archives, and folders with either.",
        discussion: """
            Exit status: 0 every test passed, 1 a test failed, 2 no test was found, 3 none failed and something could \
            not be read.
            """
    )

    @Argument(help: "Reports, archives or folders.", completion: .file())
    var files: [String]

    @Flag
    var form: ReportForm = .text

    func run() throws {
        var reader = TestReportReader()
        for file in files { reader.read(file) }
        let report = reader.report
        try FileHandle.standardOutput.write(contentsOf: Data((form.text(of: report) + "\n").utf8))
        throw Self.status(of: report)
    }

    static func status(of report: RunReport) -> ExitCode {
        switch report.verdict {
        case .passed: ExitCode(0)
        case .failed: ExitCode(1)
        case .nothingRead: ExitCode(2)
        case .incomplete: ExitCode(3)
        }
    }
}
