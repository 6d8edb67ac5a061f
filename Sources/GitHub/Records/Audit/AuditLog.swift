public import Resilience
public import Timing

/// Keeps the audit of a client: every event that an auditor would ask for, and what others record, in a file
/// of JSON lines that shows when it was tampered with.
///
/// It never holds a call up and never ends the program. A disk that is full or a folder that cannot be
/// written makes its `standing` say so, and what happens meanwhile is kept, within bounds, until it can be
/// written.
public final class AuditLog: Sendable {
    private let writer: RecordWriter<Record>
    private let source: RecordSource
    private let time: any TimeSource

    /// - Parameters:
    ///   - path: of the file; it and its folders are made, for the owner's eyes alone.
    ///   - policy: how large it grows, and what of it is kept.
    ///   - time: what it waits and tells the time by.
    ///   - onChange: told when it begins to fail and when it works again.
    public init(
        at path: String,
        _ policy: AuditPolicy,
        time: any TimeSource,
        onChange: @escaping @Sendable (AuditStanding) -> Void
    ) {
        self.time = time
        source = RecordSource()
        writer = RecordWriter(
            "headroom.audit",
            syncEvery: policy.syncInterval,
            time: time,
            onChange: onChange
        ) {
            () throws(RecordFileError) in try AuditFile(at: path, policy)
        }
    }

    /// Whether records are written, or why not.
    public var standing: AuditStanding { writer.standing }

    /// Records what no event tells.
    public func record(_ record: Record) {
        writer.put([record])
    }

    /// Records a client's events from now on, until the listener is stopped or dropped.
    public func follow(_ client: GitHubClient) -> Listener {
        client.listen { [source, writer] events in
            writer.put(source.records(of: events).map(\.record).filter { $0.kind != .trace })
        }
    }

    /// Writes until `finish` has been called and all is written.
    public func run() async {
        await writer.run()
    }

    /// Records that this was all, and lets `run` return.
    public func finish() {
        writer.put([AuditSelf.record(AuditSelf.closed, at: time.now)])
        writer.finish()
    }
}
