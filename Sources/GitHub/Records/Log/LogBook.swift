public import Logging
public import Resilience
public import Timing

/// Keeps the log in a file that is put aside when it is full, because a screen that owns the terminal leaves
/// no other place for it. Whoever logs never waits for the disk.
public final class LogBook: Sendable {
    private let writer: RecordWriter<LogLine>
    private let level: Event.Level
    private let time: any TimeSource

    /// - Parameters:
    ///   - path: of the file; it and its folders are made, for the owner's eyes alone.
    ///   - policy: what is logged, and how large the file grows.
    ///   - time: what it waits and tells the time by.
    ///   - onChange: told when it begins to fail and when it works again.
    public init(
        at path: String,
        _ policy: LogPolicy,
        time: any TimeSource,
        onChange: @escaping @Sendable (AuditStanding) -> Void
    ) {
        level = policy.level
        self.time = time
        writer = RecordWriter("headroom.log", syncEvery: .seconds(3600), time: time, onChange: onChange) {
            () throws(RecordFileError) in try LogFile(at: path, policy)
        }
    }

    /// A logger that writes into this log.
    public func logger(_ label: String) -> Logger {
        let (writer, time, level) = (writer, time, Logger.Level(level))
        return Logger(label: label) { label in
            LineLogHandler(label: label, level: level, time: time) { writer.put([$0]) }
        }
    }

    /// Writes until `finish` has been called and all is written.
    public func run() async {
        await writer.run()
    }

    /// Nothing more will be logged: lets `run` return.
    public func finish() {
        writer.finish()
    }
}
