internal import Screen

/// The one table of commands. Keys, `:`, hint bar, help and the read-only gate are made from it.
enum CommandTable {
    static let all: [Command] =
        requests + client + many + tokens + tuning + looking + past + keeping + replay + training + shelf
        + answer + moving
        + program

    static func row(_ name: CommandName) -> Command {
        guard let command = byName[name] else {
            // `every command has one row` in the tests keeps the table complete.
            preconditionFailure("no row for \(name)")
        }
        return command
    }

    /// The command that a word after `:` means: its name, its alias, or the beginning of one name alone.
    static func command(called word: String) -> Command? {
        if let exact = all.first(where: { $0.name.word == word || $0.alias == word }) { return exact }
        let candidates = all.filter { $0.name.word.hasPrefix(word) }
        return candidates.count == 1 && !word.isEmpty ? candidates[0] : nil
    }

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    private static let requests: [Command] = [
        Command(
            .client(.send),
            [.character("s")],
            taking: [.method, .path],
            argument: .draft,
            danger: .moderate,
            label: "send",
            rank: 1,
            help: "Write a request and send it: path, query, headers, body, options."
        ),
        Command(
            .client(.template),
            [],
            taking: [.template],
            argument: .draft,
            danger: .moderate,
            help: "Write a request from a template of the usual ones."
        ),
        Command(
            .client(.cancel),
            [.character("x")],
            argument: .request,
            danger: .moderate,
            in: .request,
            label: "cancel",
            rank: 3,
            help: "Cancel the selected request."
        ),
        Command(
            .client(.rerun),
            [.character("r")],
            argument: .request,
            danger: .moderate,
            in: .request,
            label: "re-run",
            rank: 4,
            help: "Send the selected request again, as a new one."
        ),
        Command(
            .client(.edit),
            [.character("e")],
            argument: .request,
            danger: .moderate,
            in: .request,
            label: "edit",
            rank: 5,
            help: "Edit the selected request and send it as a new one."
        ),
        Command(
            .client(.raise),
            [.character("K")],
            argument: .request,
            danger: .mild,
            in: .request,
            label: "raise",
            rank: 7,
            help: "Raise the priority of the selected request."
        ),
        Command(
            .client(.lower),
            [.character("J")],
            argument: .request,
            danger: .mild,
            in: .request,
            label: "lower",
            rank: 7,
            help: "Lower the priority of the selected request."
        ),
        Command(
            .screen(.sort),
            [.character("o")],
            taking: [.order],
            in: .panel(.requests),
            label: "sort",
            rank: 6,
            help: "Sort by the next: worst, newest, priority, slowest, status."
        ),
        Command(.screen(.reverseSort), [.character("O")], in: .panel(.requests), help: "Reverse the order."),
    ]

    private static let client: [Command] = [
        Command(
            .client(.breaker),
            [.character("b")],
            taking: [.breaker, .control, .duration],
            argument: .breaker,
            danger: .severe,
            label: "breaker",
            rank: 2,
            help: "Operate a breaker: hold it open or closed, for a while or on; probe; metrics only."
        ),
        Command(
            .client(.pause),
            [.character("p")],
            danger: .mild,
            label: "pause",
            rank: 2,
            help: "Pause or resume the queue; it accepts calls all the while."
        ),
        Command(
            .screen(.shorterSpan),
            [.character("[")],
            label: "shorter",
            rank: 8,
            help: "A shorter time range for latency and graphs: 15m, 5m, 1m."
        ),
        Command(
            .screen(.longerSpan),
            [.character("]")],
            label: "longer",
            rank: 8,
            help: "A longer time range for latency and graphs: 5m, 15m, since start."
        ),
        Command(
            .screen(.follow),
            [.character("f")],
            label: "follow",
            rank: 8,
            help: "Follow the head of the list, or stand still."
        ),
        Command(
            .screen(.verbosity),
            [.character("v")],
            in: .panel(.events),
            label: "all",
            rank: 5,
            help: "Show every event, or only what matters."
        ),
    ]

    private static let looking: [Command] = [
        Command(
            .screen(.open),
            [.enter],
            label: "open",
            rank: 6,
            help: "Open the selected row: a request's life, headers and body; elsewhere zoom."
        ),
        Command(
            .screen(.back),
            [.escape],
            help: "Back: close, unzoom, clear the filter, let the selection go."
        ),
        Command(
            .screen(.filter),
            [.character("/")],
            taking: [.filter],
            argument: .text,
            label: "filter",
            rank: 2,
            help:
                "Filter the panel by a text or an expression; ! reverses it, capitals heed case in an expression."
        ),
        Command(.move(.nextMatch), [.character("n")], help: "Next match."),
        Command(.move(.previousMatch), [.character("N")], help: "Match before."),
        Command(
            .screen(.zoom),
            [.character("z")],
            label: "zoom",
            rank: 6,
            help: "Give the panel the whole screen, and back."
        ),
        Command(
            .screen(.freeze),
            [.character("Z")],
            label: "freeze",
            rank: 6,
            help: "Freeze what is shown; collection goes on."
        ),
        Command(
            .screen(.copy),
            [.character("y")],
            argument: .row,
            label: "copy",
            rank: 8,
            help: "Copy the selected row to the clipboard."
        ),
    ]

    private static let moving: [Command] = [
        Command(.focus(.limits), [.character("1")], help: "To Limits."),
        Command(.focus(.breakers), [.character("2")], help: "To Breakers."),
        Command(.focus(.queue), [.character("3")], help: "To Queue."),
        Command(.focus(.latency), [.character("4")], help: "To Latency."),
        Command(.focus(.requests), [.character("5")], help: "To Requests."),
        Command(.focus(.events), [.character("6")], help: "To Events."),
        Command(.move(.nextPanel), [.tab, .right, .character("l")], help: "To the next panel."),
        Command(.move(.previousPanel), [.backTab, .left, .character("h")], help: "To the panel before."),
        Command(.move(.down), [.down, .character("j")], help: "One row down."),
        Command(.move(.up), [.up, .character("k")], help: "One row up."),
        Command(.move(.pageDown), [.pageDown, .control("f")], help: "One page down."),
        Command(.move(.pageUp), [.pageUp, .control("b")], help: "One page up."),
        Command(.move(.first), [.character("g"), .home], help: "To the first row."),
        Command(.move(.last), [.character("G"), .end], help: "To the last row."),
    ]

    private static let program: [Command] = [
        Command(
            .screen(.palette),
            [.character(":")],
            label: "command",
            rank: 3,
            help: "Type a command: Tab completes, up and down recall."
        ),
        Command(
            .screen(.theme),
            [.character("T")],
            taking: [.theme],
            argument: .theme,
            label: "theme",
            rank: 8,
            help: "Choose a theme, seen at once."
        ),
        Command(
            .screen(.mouse),
            [.character("m")],
            help: "Give the mouse to the terminal for selecting text, and back."
        ),
        Command(.screen(.faster), [.character("+")], help: "Draw more often."),
        Command(.screen(.slower), [.character("-")], help: "Draw less often."),
        Command(.screen(.repaint), [.control("l")], help: "Draw the whole screen again."),
        Command(.screen(.suspend), [.control("z")], help: "Back to the shell; fg returns."),
        Command(.screen(.help), [.character("?")], label: "help", rank: 0, help: "This help."),
        Command(
            .screen(.quit),
            [.character("q")],
            alias: "q",
            danger: .moderate,
            label: "quit",
            rank: 0,
            help: "Quit."
        ),
        Command(.screen(.interrupt), [.control("c")], help: "Quit at once."),
    ]
}
