internal import Screen

/// Commands in an open answer.
extension CommandTable {
    static let answer: [Command] = [
        Command(.answer(.search), [.character("/")], in: .answer, help: "Find a text in it, folded or not."),
        Command(.answer(.narrow), [.character(".")], in: .answer, help: "Show only what lies at a path."),
        Command(
            .answer(.unfold),
            [.enter, .character(" ")],
            in: .answer,
            help: "Fold what the line begins, or unfold it."
        ),
        Command(.answer(.unfoldAll), [.character("-")], in: .answer, help: "Fold all but the outermost."),
        Command(.answer(.headers), [.character("H")], in: .answer, help: "Show its headers, or hide them."),
        Command(.answer(.shape), [.character("v")], in: .answer, help: "As JSON, raw text, or bytes."),
        Command(
            .answer(.nextPage),
            [.character("n")],
            danger: .mild,
            in: .answer,
            help: "Send for the next page of a list (with a search: the next place)."
        ),
        Command(.answer(.pager), [.character("P")], in: .answer, help: "Read the body in $PAGER."),
        Command(
            .answer(.compare),
            [.character("=")],
            in: .answer,
            help: "Compare with the answer before to the same request."
        ),
    ]
}
