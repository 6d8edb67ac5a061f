internal import Screen

/// Commands that show or keep what was seen.
extension CommandTable {
    static let keeping: [Command] = [
        Command(
            .screen(.layout),
            [.character("L")],
            taking: [.layout],
            help: "Other panels share the screen: overview, traffic, health, and your own."
        ),
        Command(
            .screen(.hide),
            [.character("H")],
            help: "Leave the focused panel out; its digit brings it back."
        ),
        Command(
            .screen(.panelEarlier),
            [.character("(")],
            help: "The focused panel changes places with the one before."
        ),
        Command(
            .screen(.panelLater),
            [.character(")")],
            help: "The focused panel changes places with the one after."
        ),
        Command(
            .screen(.saveLayout),
            [],
            taking: [.layoutName],
            help: "Give the panels that are shown, in their order, a name, and write it into the file."
        ),
        Command(
            .screen(.graphs),
            [.character("V")],
            taking: [.graphs],
            help: "Draw graphs with braille, with blocks, or all of the screen in ASCII."
        ),
        Command(
            .screen(.ui),
            [],
            taking: [.preference, .preferenceValue],
            help: "Change how the screen looks and what rings; :save writes it into [ui] of the file."
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
            help: "What rang, when and for how long; there a acknowledges one."
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
