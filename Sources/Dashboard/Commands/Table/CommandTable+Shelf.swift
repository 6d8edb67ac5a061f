internal import Screen

/// Commands on a repository's runs and artifacts, on downloads and on reports.
extension CommandTable {
    static let shelf: [Command] = opening + choosing + downloading + reading + telling

    private static let opening: [Command] = [
        Command(
            .screen(.artifacts),
            [.character("d")],
            taking: [.repository],
            label: "artifacts",
            rank: 7,
            help: "See a repository's runs, their artifacts and what their tests say."
        ),
        Command(
            .screen(.downloads),
            [.character("F")],
            help: "See the downloads: pause, resume, cancel, retry."
        ),
    ]

    private static let choosing: [Command] = [
        Command(
            .shelf(.showArtifacts),
            [.enter],
            in: .pages([.runs]),
            label: "artifacts",
            rank: 0,
            help: "See the artifacts of the selected run."
        ),
        Command(
            .shelf(.flakyTests),
            [.character("f")],
            in: .pages([.runs]),
            label: "flaky",
            rank: 3,
            help: "See which tests wavered over the last runs of the selected run's workflow."
        ),
        Command(
            .shelf(.tag),
            [.character(" ")],
            in: .pages([.artifacts]),
            label: "tag",
            rank: 1,
            help: "Tag the selected artifact for downloading, or take the tag away."
        ),
        Command(
            .shelf(.tagAll),
            [.character("*")],
            in: .pages([.artifacts]),
            label: "tag all",
            rank: 3,
            help: "Tag every artifact that has not expired, or none."
        ),
        Command(
            .shelf(.testReport),
            [.character("t")],
            in: .pages([.runs, .artifacts, .downloads]),
            label: "tests",
            rank: 2,
            help:
                "Read what the tests say: of the run, all its artifacts and attempts; or of the downloaded file."
        ),
        Command(
            .shelf(.reload),
            [.character("a")],
            in: .pages([.runs, .artifacts]),
            label: "ask again",
            rank: 4,
            help: "Ask GitHub again for the list."
        ),
    ]

    private static let downloading: [Command] = [
        Command(
            .shelf(.download),
            [.enter],
            danger: .mild,
            in: .pages([.artifacts]),
            label: "download",
            rank: 0,
            help: "Download the tagged artifacts, or the selected one, into a folder of the run."
        ),
        Command(
            .shelf(.pauseDownload),
            [.character("p")],
            danger: .mild,
            in: .pages([.downloads]),
            label: "pause",
            rank: 1,
            help: "Pause the selected download; what came stays."
        ),
        Command(
            .shelf(.resumeDownload),
            [.character("r")],
            danger: .mild,
            in: .pages([.downloads]),
            label: "resume",
            rank: 1,
            help: "Go on with the selected download from where it is."
        ),
        Command(
            .shelf(.cancelDownload),
            [.character("x")],
            danger: .mild,
            in: .pages([.downloads]),
            label: "cancel",
            rank: 2,
            help: "Cancel the selected download; what came stays for another try."
        ),
        Command(
            .shelf(.retryDownload),
            [.character("R")],
            danger: .mild,
            in: .pages([.downloads]),
            label: "retry",
            rank: 2,
            help: "Try the selected download again that failed or was cancelled."
        ),
    ]

    private static let reading: [Command] = [
        Command(
            .shelf(.openTest),
            [.enter],
            in: .pages([.report]),
            label: "more",
            rank: 0,
            help: "Read the selected case at length: message and stack; Tab goes to the next; and back."
        ),
        Command(
            .shelf(.filterTests),
            [.character("/")],
            in: .pages([.report]),
            label: "filter",
            rank: 1,
            help: "Filter the cases: by name, file, message, or by failed, skipped, flaky."
        ),
        Command(
            .shelf(.moreRuns),
            [.character("+"), .character("=")],
            in: .pages([.flaky]),
            label: "more runs",
            rank: 1,
            help: "Look at more of the workflow's last runs."
        ),
        Command(
            .shelf(.fewerRuns),
            [.character("-")],
            in: .pages([.flaky]),
            label: "fewer",
            rank: 1,
            help: "Look at fewer of the workflow's last runs."
        ),
    ]

    private static let telling: [Command] = [
        Command(
            .shelf(.copyTest),
            [.character("y")],
            in: .pages([.report]),
            label: "copy",
            rank: 2,
            help: "Copy the selected case with its message and stack."
        ),
        Command(
            .shelf(.saveReport),
            [.character("w")],
            in: .pages([.report]),
            label: "save JSON",
            rank: 2,
            help: "Save the report as JSON."
        ),
        Command(
            .shelf(.writeCheckRun),
            [.character("c")],
            danger: .moderate,
            in: .pages([.report]),
            label: "check run",
            rank: 3,
            help: "Write the run's report as a check run on its commit."
        ),
        Command(
            .shelf(.leave),
            [.escape, .character("q")],
            in: .pages([.runs, .artifacts, .downloads, .report, .flaky]),
            label: "back",
            rank: 0,
            help: "Back to the page before, or to the panels."
        ),
    ]
}
