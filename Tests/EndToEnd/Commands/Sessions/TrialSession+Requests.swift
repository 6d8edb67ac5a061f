extension TrialSession {
    static let requests = TrialSession(
        name: "requests",
        source: .scenario("idle"),
        start: ["5000/5000", "GET    /rate_limit"],
        trials: [
            CommandTrial(
                "rerun",
                .press("5", "g", shows: ">      1 high"),
                .press("r", shows: " 2 high     headroom GET    /rate_limit")
            ),
            CommandTrial("sort", .press("o", shows: "by newest")),
            CommandTrial("reverse-sort", .press("O", shows: "by newest reversed")),
            CommandTrial("open", .press("Enter", shows: " 1 life "), .press("Escape", hides: " 1 life ")),
            CommandTrial(
                "copy-curl",
                .press("Y", shows: "copied as curl", copies: "curl", "/rate_limit", "$GITHUB_TOKEN")
            ),
            CommandTrial(
                "copy-body",
                .press("Enter", shows: " 1 life "),
                .press("B", shows: "copied the body", copies: "\"resources\""),
                .press("Escape", hides: " 1 life ")
            ),
            CommandTrial(
                "edit",
                .press("e", shows: "Send a request to"),
                .type("?once=more", shows: "/rate_limit?once=more"),
                .press("Enter", shows: "status 200", hides: "Send a request to"),
                .press("Escape", hides: "status 200")
            ),
        ]
    )

    /// They wait, for the queue is paused.
    static let waiting = TrialSession(
        name: "waiting requests",
        source: .scenario("idle"),
        start: ["5000/5000", "GET    /rate_limit"],
        trials: [
            CommandTrial(
                "send",
                .press("p", shows: "Queue PAUSED"),
                .line("send GET /repos/octo-org/tools", shows: "Send a request to"),
                .press("C-s", shows: "no answer yet: parked for resume (paused)")
            ),
            CommandTrial("raise", .press("K", shows: "priority normal ")),
            CommandTrial(
                "lower",
                .press("J", shows: "priority low "),
                .press("Escape", hides: "priority low ")
            ),
            CommandTrial(
                "raise-matching",
                .line("raise-matching tools", shows: "(y)"),
                .press("y", shows: " normal   operator GET    /repos/octo-org/tools", hides: "(y)")
            ),
            CommandTrial(
                "lower-matching",
                .line("lower-matching tools", shows: "(y)"),
                .press("y", shows: " low      operator GET    /repos/octo-org/tools", hides: "(y)")
            ),
            CommandTrial(
                "template",
                .line("template user", shows: "Send a request to", "GET >    /user"),
                .press("C-s", shows: "no answer yet: parked"),
                .press("Escape", hides: "no answer yet: parked")
            ),
            CommandTrial(
                "cancel",
                .press("g", shows: ">      2"),
                .press("x", shows: "/repos/octo-org/tools        cancelled")
            ),
            CommandTrial(
                "cancel-matching",
                .line("cancel-matching user", shows: "(y)"),
                .press("y", shows: "/user                        cancelled", hides: "(y)")
            ),
        ]
    )

    /// A list of several pages.
    static let answer = TrialSession(
        name: "an answer",
        source: .scenario("idle"),
        start: ["5000/5000"],
        trials: [
            CommandTrial(
                "send",
                .line("send GET /repos/octo-org/tools/issues?per_page=2", shows: "Send a request to"),
                .press("C-s", shows: "status 200", #""title": "#)
            ),
            CommandTrial(
                "headers",
                .press("H", shows: "x-ratelimit-resource: core"),
                .press("H", hides: "x-ratelimit-resource: core")
            ),
            CommandTrial(
                "search",
                .press("/"),
                .type("updated_at", shows: "n N next, before"),
                .press("Enter", shows: #""updated_at": "#, hides: "Enter finds"),
                .press("Escape", hides: "n N next, before")
            ),
            CommandTrial(
                "narrow",
                .press("."),
                .type("[1].user", shows: "(at [1].user)"),
                .press("Escape", hides: "(at [1].user)")
            ),
            CommandTrial("unfold-all", .press("-", shows: "{ 19 }"), .press("-", hides: "{ 19 }")),
            CommandTrial(
                "unfold",
                .press("g", "Down", "Down", "Down", "Enter", shows: "[ 2 ]"),
                .press("Enter", hides: "[ 2 ]")
            ),
            CommandTrial(
                "shape",
                .press("v", shows: #"[{"url":"#),
                .press("v", shows: "000010  "),
                .press("v", hides: "000010  ")
            ),
            CommandTrial(
                "pager",
                .press("P", shows: "READ IN A PAGER", hides: "3 request "),
                .press("Enter", shows: "n next page", hides: "READ IN A PAGER")
            ),
            CommandTrial("next-page", .press("n", shows: "&page=2")),
            CommandTrial(
                "compare",
                .press("r", shows: "─Request #4"),
                .press("=", shows: "answer to #3")
            ),
        ]
    )
}
