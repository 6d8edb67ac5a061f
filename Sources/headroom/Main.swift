import ArgumentParser
import Curses
import Foundation

/// The program: parses the command line and runs what it names.
@main
struct Main {
    static func main() async {
        Restoration.guardCurrentThread()
        do {
            let arguments = Watch.namingScenario(in: Array(CommandLine.arguments.dropFirst()))
            var command = try Headroom.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(because: error)
        }
    }

    /// A status by which a command answers, such as 1 for “limited”, is never that of a command that could not begin.
    private static func exit(because error: any Error) -> Never {
        guard Headroom.exitCode(for: error) == .failure, !(error is ExitCode) else {
            Headroom.exit(withError: error)
        }
        FileHandle.standardError.write(Data("\(Headroom.fullMessage(for: error))\n".utf8))
        Headroom.exit(withError: ExitCode.validationFailure)
    }
}

struct Headroom: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "headroom",
        abstract: "How much room is left with the GitHub API, and a client that stays inside it.",
        discussion: """
            Without a token it starts a simulated GitHub on this machine and shows the dashboard on that. \
            With GITHUB_TOKEN or GH_TOKEN in the environment it watches the real one.
            """,
        version: "headroom 1.0.0",
        subcommands: [
            Watch.self, ArtifactsCommand.self, ReportTests.self, Simulate.self, Config.self, Audit.self,
            Serve.self, Webhook.self, Alerts.self,
        ],
        defaultSubcommand: Watch.self
    )
}
