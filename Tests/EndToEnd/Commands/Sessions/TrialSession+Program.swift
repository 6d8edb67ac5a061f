extension TrialSession {
    static let program = TrialSession(
        name: "the program itself",
        source: .scenario("idle"),
        start: ["5000/5000", "│ dark │"],
        trials: [
            CommandTrial(
                "palette",
                .press(":"),
                .type("hel", shows: ":hel"),
                .press("Tab", "Enter", shows: "Everywhere"),
                .press("Escape", hides: "Everywhere")
            ),
            CommandTrial(
                "theme",
                .press("T", shows: "deuteranopia"),
                .press("Down", hides: "│ dark │"),
                .press("Escape", shows: "│ dark │")
            ),
            CommandTrial(
                "mouse",
                .press("m", shows: "mouse is the terminal's"),
                .press("m", shows: "mouse: focus, select, scroll")
            ),
            CommandTrial("slower", .press("-", shows: "draw 0.2s")),
            CommandTrial("faster", .press("+", shows: "draw 0.1s")),
            CommandTrial("repaint", .wipe(hides: "1 Limits"), .press("C-l", shows: "1 Limits", "6 Events")),
            CommandTrial("quit", .press("q", shows: "EXIT=0")),
        ]
    )

    static let interruption = TrialSession(
        name: "interruption",
        source: .scenario("calm"),
        start: ["/repos/"],
        trials: [CommandTrial("interrupt", .press("C-c", shows: "EXIT=0"))]
    )

    static let keeping = TrialSession(
        name: "keeping",
        source: .scenario("idle"),
        start: ["5000/5000", "GET    /rate_limit"],
        trials: [
            CommandTrial("who", .press("W", shows: "by caller"), .press("Escape", hides: "by caller")),
            CommandTrial(
                "alerts",
                .press("A", shows: "Nothing has rung"),
                .press("Escape", hides: "Nothing has rung")
            ),
            CommandTrial("snapshot", .press("w", shows: "saved the screen as")),
            CommandTrial(
                "record",
                .press("R", shows: "│ REC │"),
                .press("R", hides: "│ REC │"),
                .line("record mine.jsonl", shows: "│ REC │", "records into mine.jsonl; R ends it"),
                .line("record", hides: "│ REC │")
            ),
        ]
    )
}
