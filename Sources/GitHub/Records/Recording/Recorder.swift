public import Resilience
public import Timing

/// Keeps what a dashboard is told in a file of JSON lines, without secrets and for the owner's eyes alone. Whoever
/// hands it an entry never waits for the disk.
public final class Recorder: Sendable {
    /// Of the file that is written.
    public let path: String
    private let writer: RecordWriter<RecordingEntry>

    /// - Parameters:
    ///   - path: of the file; it and its folders are made. Of a file that is there the lines stay, so give a new one.
    ///   - header: the file's first line: what was watched, and how.
    ///   - time: by which the file is synced.
    ///   - onChange: told when it begins to fail and when it works again.
    public init(
        at path: String,
        _ header: RecordingHeader,
        time: any TimeSource,
        onChange: @escaping @Sendable (AuditStanding) -> Void
    ) {
        self.path = path
        writer = RecordWriter("headroom.recording", syncEvery: .seconds(3600), time: time, onChange: onChange)
        {
            () throws(RecordFileError) in try RecordingFile(at: path, header, .standard)
        }
    }

    /// Hands an entry to the writer and returns at once.
    public func put(_ entry: RecordingEntry) {
        writer.put([entry])
    }

    /// Writes until `finish` has been called and all is written, or the task is cancelled.
    public func run() async {
        await writer.run()
    }

    /// Nothing more comes: lets `run` return.
    public func finish() {
        writer.finish()
    }
}
