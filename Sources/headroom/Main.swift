import ArgumentParser
import Curses

/// The program: parses the command line and runs what it names.
@main
struct Main {
    static func main() async {
        Restoration.guardCurrentThread()
        await Headroom.main(Watch.namingScenario(in: Array(CommandLine.arguments.dropFirst())))
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
