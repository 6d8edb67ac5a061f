extension TrialSession {
    static let runs = TrialSession(
        name: "runs",
        source: .scenario("idle"),
        start: ["5000/5000"],
        trials: [
            toRuns,
            // Beside the page the number of requests is seen.
            CommandTrial("reload", .press("a", shows: "│ 3─┐")),
            CommandTrial("flaky-tests", .press("f", shows: "Flaky tests of CI", "unit.Tests")),
            CommandTrial("more-runs", .press("+", shows: "commits 20")),
            CommandTrial("fewer-runs", .press("-", shows: "commits 10")),
            CommandTrial("leave", .press("Escape", shows: "Runs of octo-org/api")),
            toArtifacts,
            CommandTrial("tag-all", .press("*", shows: "4 of 4 tagged"), .press("*", shows: "0 of 4 tagged")),
            CommandTrial("tag", .press("Space", shows: "1 of 4 tagged")),
        ]
    )

    /// In so few rows that a case at length needs more than it has.
    static let reports = TrialSession(
        name: "reports",
        source: .scenario("idle"),
        start: ["SIMULATED idle"],
        rows: 16,
        trials: [
            toRuns,
            CommandTrial("test-report", .press("Down", "Down", "t", shows: "29 tests")),
            CommandTrial("open-test", .press("Enter", shows: "lines 1-")),
            CommandTrial("copy-test", .press("y", shows: "copied", copies: "unit.Tests")),
            CommandTrial("save-report", .press("w", shows: "saved the report as")),
            CommandTrial(
                "write-check-run",
                .press("c", shows: "(y)"),
                .press("y", shows: "wrote the check run", hides: "(y)")
            ),
            CommandTrial(
                "filter-tests",
                .press("/"),
                .type("flaky", hides: "o ok            unit.Tests"),
                .press("Enter")
            ),
        ]
    )

    /// Slow enough to be met on the way.
    static let downloads = TrialSession(
        name: "downloads",
        source: .ownScenario(
            """
            summary = "Slow downloads."
            [answers]
            artifact-padding = 100000
            [weather]
            blob-rate = 5000
            """
        ),
        start: ["1 Limits"],
        trials: [
            toRuns, toArtifacts,
            CommandTrial(
                "download",
                .press("Enter", shows: "─Downloads─", "1 run, 0 wait, 0 ended", "receives")
            ),
            CommandTrial("pause-download", .press("p", shows: "0 run, 1 wait, 0 ended", "= paused")),
            CommandTrial("resume-download", .press("r", shows: "1 run, 0 wait, 0 ended", "receives")),
            CommandTrial("cancel-download", .press("x", shows: "0 run, 0 wait, 1 ended", "- cancelled")),
            CommandTrial("retry-download", .press("R", shows: "1 run, 0 wait, 0 ended", "receives")),
            CommandTrial(
                "downloads",
                .press("Escape", shows: "Artifacts of run"),
                .press("Escape", shows: "Runs of octo-org/api"),
                .press("Escape", shows: "5 Requests"),
                .press("F", shows: "─Downloads─")
            ),
        ]
    )

    private static let toRuns = CommandTrial(
        "artifacts",
        .press("d", shows: "repository"),
        .type("octo-org/api"),
        .press("Enter", shows: "Runs of octo-org/api", "success")
    )

    private static let toArtifacts = CommandTrial(
        "show-artifacts",
        .press("Down", "Down", "Enter", shows: "Artifacts of run", "test-results")
    )
}
