import ArgumentParser

/// Which runs of a repository a report is about.
struct RunChoice: ParsableArguments {
    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("The reports of this workflow run.", valueName: "id")
    )
    var workflowRun: UInt64?

    @Option(help: ArgumentHelp("The flaky tests of this workflow, by its name or file.", valueName: "name"))
    var workflow: String?

    @Option(help: ArgumentHelp("How many of the workflow's completed runs to look at.", valueName: "count"))
    var last = 10

    @Option(
        help: ArgumentHelp(
            "Write the run's report as a check run of this name on its commit, failures beside their lines.",
            valueName: "name"
        )
    )
    var checkRun: String?

    @Option(
        help: ArgumentHelp(
            "The folder in which the tests ran, whose paths are the repository's; default that of GitHub's runners.",
            valueName: "path"
        )
    )
    var root: String?

    var isMade: Bool { workflowRun != nil || workflow != nil }

    func validate() throws {
        guard workflowRun == nil || workflow == nil else {
            throw ValidationError("--run and --workflow exclude each other: leave one out.")
        }
        guard checkRun == nil || workflowRun != nil else {
            throw ValidationError("--check-run needs the run that it is about: give --run.")
        }
        guard (1...1000).contains(last) else {
            throw ValidationError("--last \(last) is out of range: give 1 to 1000.")
        }
    }
}
