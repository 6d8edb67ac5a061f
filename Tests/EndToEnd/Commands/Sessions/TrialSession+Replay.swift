extension TrialSession {
    /// Events `first` and `second`, some seconds apart.
    static let replay = TrialSession(
        name: "a replay",
        source: .recording,
        start: ["REPLAY", "5000/5000"],
        trials: [
            CommandTrial(
                "play",
                .press("Space", shows: " paused"),
                .press("Space", hides: " paused"),
                .press("Space", shows: " paused")
            ),
            CommandTrial(
                "seek",
                .line("seek 100%", shows: "INFO  mark     second"),
                .line("seek 0%", hides: "INFO  mark     first")
            ),
            CommandTrial("skip-forward", .press("=", shows: "INFO  mark     second")),
            CommandTrial("skip-back", .press("_", hides: "INFO  mark     first")),
            CommandTrial("find", .line("find mark", shows: "INFO  mark     first")),
            CommandTrial("find-again", .press(#"\;"#, shows: "INFO  mark     second")),
            CommandTrial("find-back", .press("'", hides: "INFO  mark     second")),
            CommandTrial("step-back", .press(",", hides: "INFO  mark     first")),
            CommandTrial("step-forward", .press(".", shows: "INFO  mark     first")),
        ]
    )
}
