internal import Screen

/// Commands that show or keep what was seen.
extension CommandTable {
    static let keeping: [Command] = [
        Command(
            .screen(.layout),
            [.character("L")],
            taking: [.layout],
            help: "Other panels share the screen: overview, traffic, health."
        ),
        Command(
            .screen(.who),
            [.character("W")],
            label: "who",
            rank: 8,
            help: "Who uses how much: by caller, route and priority, and others on the credential."
        ),
        Command(
            .screen(.alerts),
            [.character("A")],
            help: "What rang, when and for how long: limits, open breakers, failures, latency."
        ),
        Command(.screen(.acknowledge), [.character("a")], help: "Acknowledge every alert."),
        Command(
            .screen(.snapshot),
            [.character("w")],
            alias: "w",
            help: "Save the screen as text, with its colours (ANSI), and as a picture (SVG)."
        ),
        Command(
            .screen(.copyCurl),
            [.character("Y")],
            argument: .request,
            in: .request,
            help: "Copy the selected request as curl; the token is left to $GITHUB_TOKEN."
        ),
        Command(
            .screen(.copyBody),
            [.character("B")],
            argument: .request,
            in: .request,
            help: "Copy the body of the answer that is open."
        ),
    ]
}
