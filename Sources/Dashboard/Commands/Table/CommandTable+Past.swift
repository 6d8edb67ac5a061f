internal import Screen

/// Commands that look back through the last hour.
extension CommandTable {
    static let past: [Command] = [
        Command(
            .screen(.earlier),
            [.character("<")],
            label: "earlier",
            rank: 7,
            help: "Show the moment before, up to an hour back; a step is as long as the range has it."
        ),
        Command(
            .screen(.later),
            [.character(">")],
            help: "Show the moment after, and at the end the present."
        ),
        Command(
            .screen(.at),
            [],
            taking: [.moment],
            help: "Show the moment of a time, 10:32:07, or so long ago, 5m; alone it shows the present."
        ),
        Command(
            .screen(.mark),
            [.character("M")],
            taking: [.words],
            help: "Mark the moment that is shown with a word; it is an event, and stands in the graphs."
        ),
        Command(.screen(.earlierMark), [.character("{")], help: "Show the moment of the mark before."),
        Command(.screen(.laterMark), [.character("}")], help: "Show the moment of the mark after."),
    ]
}
