import ArgumentParser

/// What the dashboard records, or plays.
struct RecordingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Record from the start what the panels are told, without secrets, into a new file.",
            valueName: "file"
        )
    )
    var record: String?

    @Option(
        help: ArgumentHelp(
            "Play a recording, --speed times as fast as it was; Space pauses, . and , step, \\ finds.",
            valueName: "file"
        )
    )
    var replay: String?

    @Flag(help: "Of a recording that is damaged play what stands before the damage.")
    var salvage = false

    func validate() throws {
        guard record == nil || replay == nil else {
            throw ValidationError("--record and --replay exclude each other: leave one out.")
        }
        guard !salvage || replay != nil else {
            throw ValidationError("--salvage says how to read a recording: name one with --replay.")
        }
    }
}
