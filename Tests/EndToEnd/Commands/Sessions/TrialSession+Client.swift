extension TrialSession {
    static let client = TrialSession(
        name: "the client",
        source: .scenario("idle"),
        start: ["5000/5000", "CLOSED api"],
        trials: [
            CommandTrial("pause", .press("p", shows: "Queue PAUSED"), .press("p", shows: "Queue RUNNING")),
            CommandTrial(
                "drain",
                .press("D", shows: "Type drain"),
                .type("drain"),
                .press("Enter", shows: "Queue DRAINING"),
                .press("D", shows: "Queue RUNNING")
            ),
            CommandTrial(
                "breaker",
                .press("2", "b", shows: "force open"),
                .press("o", shows: "(y)"),
                .press("y", shows: "OPEN api forced"),
                .line("breaker api auto", shows: "(y)"),
                .press("y", shows: "CLOSED api", hides: "OPEN api forced")
            ),
        ]
    )

    static let tokens = TrialSession(
        name: "tokens",
        source: .scenario("idle"),
        start: ["5000/5000"],
        trials: [
            CommandTrial(
                "credential",
                .press("C", shows: "─Credentials─"),
                .press("Escape", hides: "─Credentials─")
            ),
            CommandTrial(
                "refresh-token",
                .line("refresh-token simulated", shows: "token of simulated is refreshed")
            ),
            CommandTrial(
                "drop-token",
                .line("drop-token simulated", shows: "Type simulated"),
                .type("simulated"),
                .press("Enter", shows: "REFUSED simulated: its token was dropped")
            ),
        ]
    )

    /// Whoever asks is told to wait.
    static let gates = TrialSession(
        name: "gates",
        source: .ownScenario(
            """
            summary = "Refuses all."
            [weather]
            secondary-limit = 1
            """
        ),
        start: ["LIMITED secondary", "1 ALERT"],
        trials: [
            CommandTrial("acknowledge", .press("a", hides: "1 ALERT")),
            CommandTrial(
                "open-gate",
                .press("1", "o", shows: "Type secondary"),
                .type("secondary"),
                .press("Enter", shows: "opened by hand", hides: "Type secondary")
            ),
        ]
    )

    static let tuning = TrialSession(
        name: "tuning",
        source: .scenario("idle"),
        start: ["5000/5000"],
        trials: [
            CommandTrial("set", .line("set rateLimit.reservePercentage 20%", shows: "10% -> 20%")),
            CommandTrial("undo", .press("u", shows: "20% -> 10%")),
            CommandTrial("redo", .press("U", shows: "did again: rateLimit.reservePercentage -> 20%")),
            CommandTrial("save", .line("save", shows: "saved 1 setting in config.toml")),
            CommandTrial("tune", .press("t", shows: "─Tune─"), .press("Escape", hides: "─Tune─")),
            CommandTrial(
                "preset",
                .line("preset development", shows: "timeout.requestTimeoutMs  30s -> 15s"),
                .press("Enter", hides: "timeout.requestTimeoutMs  30s -> 15s"),
                .press("Escape", shows: "INFO  setting  timeout.requestTimeoutMs 30s -> 15s")
            ),
        ]
    )

    /// A moment is kept every five seconds: the mark gets another than the start.
    static let past = TrialSession(
        name: "the past",
        source: .scenario("idle"),
        start: ["5000/5000"],
        trials: [
            CommandTrial(
                "mark",
                .press("p", shows: "Queue PAUSED"),
                .wait(shows: "age 7s"),
                .line("mark here", shows: "INFO  mark     here")
            ),
            CommandTrial("earlier", .press("<", shows: "PAST"), .press("Escape", hides: "PAST")),
            CommandTrial("at", .line("at 1m", shows: "PAST", "Queue RUNNING")),
            CommandTrial("later-mark", .press("}", shows: "mark: here", "Queue PAUSED")),
            CommandTrial("later", .press(">", hides: "PAST")),
            CommandTrial("earlier-mark", .press("{", shows: "PAST")),
        ]
    )

    static let weather = TrialSession(
        name: "weather",
        source: .scenario("idle"),
        start: ["5000/5000"],
        trials: [
            CommandTrial(
                "weather",
                .press("S", shows: "Weather of idle, simulated"),
                .press("Escape", hides: "Weather of idle")
            ),
            CommandTrial(
                "change-weather",
                .line("change-weather server-error 100%", shows: "Weather of idle, by hand"),
                .press("c", shows: "Weather of idle, simulated")
            ),
        ]
    )
}
