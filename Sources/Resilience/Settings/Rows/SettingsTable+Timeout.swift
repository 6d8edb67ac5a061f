extension SettingsTable {
    static let timeout = [
        Setting(
            "timeout.requestTimeoutMs",
            .duration(\.timeout.request, .milliseconds(100) ... .seconds(3600)),
            presets: [.development: .duration(.seconds(15))],
            help: "The longest one attempt takes, from sending to the last byte."
        ),
        Setting(
            "timeout.connectionTimeoutMs",
            .duration(\.timeout.connection, .milliseconds(100) ... .seconds(300)),
            isChangeableAtRunTime: false,
            help: "The longest that connecting takes, TLS included."
        ),
        Setting(
            "timeout.firstByteTimeoutMs",
            .duration(\.timeout.firstByte, .milliseconds(100) ... .seconds(3600)),
            help: "The longest wait from sending to the first byte of the answer."
        ),
        Setting(
            "timeout.stallTimeoutMs",
            .duration(\.timeout.stall, .milliseconds(100) ... .seconds(3600)),
            help: "The longest silence amid a file that is being downloaded."
        ),
    ]
}
