internal import Screen

/// Commands on many calls, gates and settings.
extension CommandTable {
    static let many: [Command] = [
        Command(
            .client(.drain),
            [.character("D")],
            danger: .severe,
            help: "Take no more calls and refuse what waits; again: take calls."
        ),
        Command(
            .client(.cancelMatching),
            [.character("X")],
            taking: [.filter],
            danger: .moderate,
            in: .panel(.requests),
            help: "Cancel every living request that the filter lets through."
        ),
        Command(
            .client(.raiseMatching),
            [],
            taking: [.filter],
            danger: .moderate,
            help: "Raise the priority of every living request that the filter lets through."
        ),
        Command(
            .client(.lowerMatching),
            [],
            taking: [.filter],
            danger: .moderate,
            help: "Lower the priority of every living request that the filter lets through."
        ),
        Command(
            .client(.openGate),
            [.character("o")],
            taking: [.gate],
            argument: .gate,
            danger: .severe,
            in: .panel(.limits),
            label: "open gate",
            rank: 5,
            help: "Open a gate by hand that the service shut: see who shut it, and type its name."
        ),
    ]

    static let tokens: [Command] = [
        Command(
            .screen(.credential),
            [.character("C")],
            label: "credential",
            rank: 8,
            help: "See how each credential stands; show one alone, refresh, drop."
        ),
        Command(
            .client(.refreshToken),
            [],
            taking: [.credential],
            danger: .mild,
            help: "Get a credential a new token; try a given one again."
        ),
        Command(
            .client(.dropToken),
            [],
            taking: [.credential],
            danger: .severe,
            help: "Wipe a credential's token; its calls are refused."
        ),
    ]

    static let tuning: [Command] = [
        Command(
            .screen(.tune),
            [.character("t")],
            label: "tune",
            rank: 4,
            help: "See and change every setting of the running client."
        ),
        Command(
            .client(.set),
            [],
            taking: [.setting, .value],
            danger: .mild,
            help: "Set one setting of the running client."
        ),
        Command(
            .client(.preset),
            [],
            taking: [.preset],
            danger: .mild,
            help: "See what a preset would change, and change to it."
        ),
        Command(.client(.undo), [.character("u")], danger: .mild, help: "Take the last setting back."),
        Command(.client(.redo), [.character("U")], danger: .mild, help: "Set again what was taken back."),
        Command(
            .client(.save),
            [],
            danger: .mild,
            help: "Write what was changed of settings and screen into the file, and nothing else."
        ),
    ]
}
