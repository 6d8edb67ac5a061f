import ArgumentParser

/// Where the program keeps its log and its audit.
struct RecordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Lines of the log from this level on: debug, info, warning, error, or off for none. "
                + "Default HEADROOM_LOG_LEVEL, or info.",
            valueName: "level"
        )
    )
    var logLevel: String?

    @Option(
        help: ArgumentHelp(
            "The log's file; default HEADROOM_LOG_FILE, or $XDG_STATE_HOME/headroom/headroom.log.",
            valueName: "file"
        )
    )
    var logFile: String?

    @Option(
        help: ArgumentHelp(
            "The audit's file; default HEADROOM_AUDIT_FILE, or $XDG_STATE_HOME/headroom/audit.jsonl.",
            valueName: "file"
        )
    )
    var auditFile: String?

    @Flag(help: "Keep no audit.")
    var noAudit = false
}
