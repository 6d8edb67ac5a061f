extension SettingsTable {
    static let audit = [
        Setting(
            "audit.enabled",
            .flag(\.audit.isEnabled),
            variable: "GITHUB_ENABLE_AUDIT_LOGGING",
            isChangeableAtRunTime: false,
            help: "Records what happens in a file that shows when it was tampered with."
        ),
        Setting(
            "audit.syncIntervalMs",
            .duration(\.audit.syncInterval, .zero ... .seconds(60)),
            isChangeableAtRunTime: false,
            help: "How long a record may stay out of the disk; 0s waits for the disk after each write."
        ),
        Setting(
            "audit.maxFileBytes",
            .whole(\.audit.maximumFileBytes, 4096...1 << 30),
            isChangeableAtRunTime: false,
            help: "A file of the audit with this many bytes is put aside, and the chain goes on in a new one."
        ),
        Setting(
            "audit.keptFiles",
            .whole(\.audit.keptFiles, 0...10_000),
            isChangeableAtRunTime: false,
            help: "Files of the audit put aside that are kept; 0 keeps all."
        ),
    ]

    static let log = [
        Setting(
            "log.maxFileBytes",
            .whole(\.log.maximumFileBytes, 4096...1 << 30),
            isChangeableAtRunTime: false,
            help: "A log with this many bytes is put aside and a new one begun."
        ),
        Setting(
            "log.keptFiles",
            .whole(\.log.keptFiles, 0...1000),
            isChangeableAtRunTime: false,
            help: "Logs put aside that are kept; 0 keeps none."
        ),
    ]
}
