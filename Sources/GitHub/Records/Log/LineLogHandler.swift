internal import Logging
internal import Timing

/// Makes a line of each message with its metadata, the keys in the order of the alphabet.
struct LineLogHandler: LogHandler {
    private let label: String
    private let time: any TimeSource
    private let write: @Sendable (LogLine) -> Void
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(
        label: String,
        level: Logger.Level,
        time: any TimeSource,
        write: @escaping @Sendable (LogLine) -> Void
    ) {
        self.label = label
        logLevel = level
        self.time = time
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) {
            $1
        }
        let head = [
            ("at", Timestamp.text(of: time.now)), ("level", event.level.rawValue), ("topic", label),
            ("message", "\(event.message)"),
        ]
        write(LogLine(head + all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }))
    }
}
