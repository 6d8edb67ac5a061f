internal import Screen

/// Commands of a replay, and the one that records what can be replayed.
extension CommandTable {
    static let training: [Command] = [
        Command(
            .screen(.weather),
            [.character("S")],
            taking: [.weather, .weatherSetting],
            help:
                "Simulator: choose a scenario, mix faults, and compare what the server counted with what we believe."
        ),
        Command(
            .client(.changeWeather),
            [],
            taking: [.weather, .weatherSetting],
            danger: .mild,
            help:
                "Simulator: turn a knob of its weather, or play a scenario, exhaust a bucket, strike, clear."
        ),
    ]

    static let replay: [Command] = [
        Command(
            .screen(.record),
            [.character("R")],
            taking: [.file],
            help: "Record what the panels are told into a file, without secrets; and end the recording."
        ),
        Command(.replay(.play), [.character(" ")], label: "play", rank: 1, help: "Replay: play, or pause."),
        Command(
            .replay(.stepForward),
            [.character(".")],
            label: "step",
            rank: 1,
            help: "Replay: pause, and one step forward."
        ),
        Command(.replay(.stepBack), [.character(",")], help: "Replay: pause, and one step back."),
        Command(
            .replay(.skipForward),
            [.character("=")],
            label: "skip",
            rank: 2,
            help: "Replay: ten seconds forward."
        ),
        Command(.replay(.skipBack), [.character("_")], help: "Replay: ten seconds back."),
        Command(
            .replay(.seek),
            [],
            taking: [.place],
            help: "Replay: go to a time of day (10:32:07), from here (+30s, -5m), to a share (50%)."
        ),
        Command(
            .replay(.find),
            [.character("\\")],
            taking: [.filter],
            label: "find",
            rank: 2,
            help: "Replay: go to the next event with a text or an expression in it."
        ),
        Command(.replay(.findAgain), [.character(";")], help: "Replay: go to the next event like it."),
        Command(.replay(.findBack), [.character("'")], help: "Replay: go to the event like it before."),
    ]
}
