import ArgumentParser
import Foundation
import GitHub
import Reports
import Timing

/// `headroom report`: what test reports say, from files or from the artifacts of workflow runs.
struct ReportTests: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Read test reports (JUnit XML): of files, archives and folders, of a run, or of a workflow.",
        usage: """
            headroom report [--json | --markdown] <file> ...
            headroom report <owner/repo> --run <id> [--check-run <name>] [--json | --markdown]
            headroom report <owner/repo> --workflow <name> [--last <count>] [--json | --markdown]
            """,
        discussion: """
            With --run, the reports of all the run's artifacts, and its attempts side by side. With --workflow, the \
            tests that failed and passed on one commit over the last runs, those first that wavered most.

            Exit status: 0 every test passed (with --workflow: none is flaky), 1 a test failed (is flaky), 2 no test \
            was found, 3 none failed and something could not be read, 4 GitHub could not be asked.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Reports, archives or folders; with --run or --workflow one repository, as OWNER/REPO.",
            valueName: "file"
        ),
        completion: .file()
    )
    var subjects: [String]

    @Flag var form: ReportForm = .text
    @OptionGroup(title: "Reports of a repository") var choice: RunChoice
    @OptionGroup var client: ClientOptions

    func validate() throws {
        guard choice.isMade else { return }
        guard subjects.count == 1 else { throw ValidationError("Give one repository, as OWNER/REPO.") }
        try ClientOptions.checkRepository(subjects[0])
    }

    func run() async throws {
        if choice.isMade {
            let time = SystemTime()
            throw try await client.withWatched(time: time) { watched, _ in
                let asked = AskedReport(
                    choice,
                    form,
                    repository: subjects[0],
                    client: watched.client,
                    time: time
                )
                return await asked.tell()
            }
        }
        var reader = TestReportReader(archiveLimits: ExtractionLimits(try client.loadSettings().archive))
        for file in subjects { reader.read(file) }
        Answer.tell(form.text(of: reader.report))
        throw ExitCode(reader.report.verdict)
    }
}

extension ExitCode {
    init(_ verdict: RunReport.Verdict) {
        switch verdict {
        case .passed: self.init(0)
        case .failed: self.init(1)
        case .nothingRead: self.init(2)
        case .incomplete: self.init(3)
        }
    }
}
