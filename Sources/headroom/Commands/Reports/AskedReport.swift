import ArgumentParser
import GitHub
import Reports
import Timing

/// A report that GitHub is asked for: of a run, or of a workflow.
struct AskedReport {
    private let choice: RunChoice
    private let form: ReportForm
    private let repository: String
    private let client: GitHubClient
    private let time: any TimeSource

    init(
        _ choice: RunChoice,
        _ form: ReportForm,
        repository: String,
        client: GitHubClient,
        time: any TimeSource
    ) {
        self.choice = choice
        self.form = form
        self.repository = repository
        self.client = client
        self.time = time
    }

    /// Prints it.
    func tell() async -> ExitCode {
        do throws(ClientError) {
            if let run = choice.workflowRun { return try await tell(ofRun: run) }
            return try await tell(ofWorkflow: choice.workflow ?? "")
        } catch {
            Complaint.tell(error.advice(at: time.now))
            return ExitCode(4)
        }
    }

    private func tell(ofRun id: UInt64) async throws(ClientError) -> ExitCode {
        let run = try await client.testedRun(id, in: repository)
        Answer.tell(form.text(of: run))
        if let name = choice.checkRun { try await write(run, asCheckRun: name) }
        return ExitCode(run.report.verdict)
    }

    private func write(_ run: TestedRun, asCheckRun name: String) async throws(ClientError) {
        let check = try await client.writeCheckRun(
            about: run,
            named: name,
            in: repository,
            root: choice.root
        )
        guard let check, let commit = run.run.commit else {
            return Complaint.tell("GitHub does not tell the run's commit: no check run was written.")
        }
        Complaint.tell("wrote the check run \(check.id) “\(name)” on \(commit.prefix(9))")
    }

    private func tell(ofWorkflow name: String) async throws(ClientError) -> ExitCode {
        let flakiness = try await client.flakiness(of: name, in: repository, last: choice.last)
        Answer.tell(form.text(of: flakiness))
        let unread = flakiness.unread
        if unread > 0 { Complaint.tell("\(unread) artifacts or files could not be read; --run tells which.") }
        guard flakiness.cases.isEmpty else { return ExitCode(1) }
        return ExitCode(flakiness.tests == 0 ? 2 : unread == 0 ? 0 : 3)
    }
}
