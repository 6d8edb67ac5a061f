extension TrialSession {
    static let looking = TrialSession(
        name: "looking",
        source: .scenario("idle"),
        start: ["5000/5000", "GET    /rate_limit"],
        trials: [
            CommandTrial("help", .press("?", shows: "Everywhere"), .press("Escape", hides: "Everywhere")),
            CommandTrial("zoom", .press("4", "z", hides: "1 Limits"), .press("z", shows: "1 Limits")),
            CommandTrial("back", .press("1", "z", hides: "3 Queue"), .press("Escape", shows: "3 Queue")),
            CommandTrial(
                "filter",
                .press("1", "/"),
                .type("code", hides: "│ core "),
                .press("Enter", hides: "Enter keeps")
            ),
            CommandTrial(
                "next-match",
                .press("g", shows: ">code_scanni"),
                .press("n", shows: ">code_search")
            ),
            CommandTrial(
                "previous-match",
                .press("N", shows: ">code_scanni"),
                .press("Escape", shows: "│ core ")
            ),
            CommandTrial("freeze", .press("Z", shows: "FROZEN"), .press("Z", hides: "FROZEN")),
            CommandTrial("copy", .press("g", shows: ">core"), .press("y", shows: "copied", copies: "core")),
            CommandTrial("shorter-span", .press("[", shows: "Latency 1m")),
            CommandTrial("longer-span", .press("]", shows: "Latency 5m")),
            CommandTrial("verbosity", .press("6", "v", shows: "DEBUG"), .press("v", hides: "DEBUG")),
            CommandTrial(
                "follow",
                .press("v", shows: "DEBUG"),
                .press("f", shows: "standing"),
                .press("f", hides: "standing")
            ),
        ]
    )
}
