extension TrialSession {
    static let panels = TrialSession(
        name: "panels",
        source: .scenario("idle"),
        start: ["5000/5000", "GET    /rate_limit"],
        trials: [
            panel("limits", "1", hides: "2 Breakers", "3 Queue", "4 Latency", "5 Requests", "6 Events"),
            panel("breakers", "2", hides: "1 Limits", "3 Queue", "4 Latency", "5 Requests", "6 Events"),
            panel("queue", "3", hides: "1 Limits", "2 Breakers", "4 Latency", "5 Requests", "6 Events"),
            panel("latency", "4", hides: "1 Limits", "2 Breakers", "3 Queue", "5 Requests", "6 Events"),
            panel("requests", "5", hides: "1 Limits", "2 Breakers", "3 Queue", "4 Latency", "6 Events"),
            panel("events", "6", hides: "1 Limits", "2 Breakers", "3 Queue", "4 Latency", "5 Requests"),
            CommandTrial(
                "next-panel",
                .press("1", "Tab", "z", hides: "1 Limits", "3 Queue"),
                .press("z", shows: "1 Limits")
            ),
            CommandTrial(
                "previous-panel",
                .press("2", "BTab", "z", hides: "2 Breakers", "6 Events"),
                .press("z", shows: "2 Breakers")
            ),
            CommandTrial("first", .press("1", "g", shows: ">core")),
            CommandTrial("last", .press("G", shows: ">search")),
            CommandTrial("up", .press("Up", shows: ">integration")),
            CommandTrial("down", .press("Down", shows: ">search")),
            CommandTrial("page-up", .press("PPage", shows: ">code_search")),
            CommandTrial("page-down", .press("NPage", shows: ">search")),
        ]
    )

    static let layouts = TrialSession(
        name: "layouts",
        source: .scenario("idle"),
        start: ["5000/5000", "1 Limits"],
        trials: [
            CommandTrial("panel-later", .press("1", ")", shows: "┐┌─1 Limits")),
            CommandTrial("panel-earlier", .press("(", hides: "┐┌─1 Limits")),
            CommandTrial("hide", .press("3", "H", hides: "3 Queue")),
            CommandTrial(
                "save-layout",
                .line("save-layout mine", shows: "saved 1 setting in config.toml"),
                .line("layout overview", shows: "3 Queue")
            ),
            CommandTrial(
                "layout",
                .line("layout mine", hides: "3 Queue"),
                .press("L", shows: "layout overview", "3 Queue")
            ),
            CommandTrial(
                "graphs",
                .line("graphs ascii", hides: "┌─1 Limits"),
                .press("V", shows: "┌─1 Limits")
            ),
            CommandTrial("ui", .line("ui range 15m", shows: "4 Latency 15m")),
        ]
    )

    /// Alone on the screen it is the one with the keyboard.
    private static func panel(_ word: String, _ key: String, hides others: String...) -> CommandTrial {
        CommandTrial(
            word,
            .press([key, "z"], ScreenChange(hidden: others)),
            .press(["z"], ScreenChange(shown: others))
        )
    }
}
