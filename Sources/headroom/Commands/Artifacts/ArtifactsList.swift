import ArgumentParser
import Foundation
import GitHub
import Reports
import Timing

/// `headroom artifacts list`.
struct ArtifactsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List artifacts, newest first, one a line.",
        discussion: "Exit status: 0 listed, 3 GitHub could not be asked."
    )

    @OptionGroup var options: RepositoryOptions

    @Option(name: .customLong("run"), help: ArgumentHelp("Only those of this workflow run.", valueName: "id"))
    var workflowRun: UInt64?

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func run() async throws {
        let time = SystemTime()
        try await options.client.withWatched(time: time) { watched, _ in
            do throws(ClientError) {
                for artifact in try await watched.client.artifacts(of: options.repository, run: workflowRun) {
                    print(json ? ArtifactLine(artifact).json : ArtifactLine(artifact).text(at: time.now))
                }
            } catch {
                Complaint.tell(error.advice(at: time.now))
                throw ExitCode(3)
            }
        }
    }
}
