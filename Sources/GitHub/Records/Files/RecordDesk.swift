internal import Resilience
internal import Timing

/// Holds the sink and what could not be written yet, on a thread of its own.
actor RecordDesk<Element: Sendable> {
    private let thread: RecordThread
    private let bound: Int
    private let open: @Sendable () throws(RecordFileError) -> any RecordSink<Element>
    private var sink: (any RecordSink<Element>)?
    private var pending: [Element] = []
    private var lost = 0
    private var failingSince: Instant?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(
        _ name: String,
        bound: Int,
        sink: @escaping @Sendable () throws(RecordFileError) -> any RecordSink<Element>
    ) {
        thread = RecordThread(name)
        self.bound = bound
        open = sink
    }

    /// Writes what came and what was left from before; tells how it stands now.
    func write(from queue: RecordQueue<Element>, at now: Instant) -> AuditStanding {
        // Taken here, so that what came first is written first, whoever asks.
        let (elements, more) = queue.take()
        let room = max(0, bound - pending.count)
        pending += elements.prefix(room)
        lost += more + max(0, elements.count - room)
        guard !pending.isEmpty || lost > 0 else { return standing(after: nil, at: now) }
        do throws(RecordFileError) {
            try opened().write(pending, lost: lost, at: now)
            pending = []
            lost = 0
            return standing(after: nil, at: now)
        } catch {
            return standing(after: error, at: now)
        }
    }

    /// How it stands after the disk was asked for all of it; `nil` where it need not be asked.
    func sync(at now: Instant) -> AuditStanding? {
        guard let sink, failingSince == nil else { return nil }
        do throws(RecordFileError) {
            try sink.sync()
            return .writing
        } catch {
            return standing(after: error, at: now)
        }
    }

    private func opened() throws(RecordFileError) -> any RecordSink<Element> {
        if let sink { return sink }
        let opened = try open()
        sink = opened
        return opened
    }

    private func standing(after error: RecordFileError?, at now: Instant) -> AuditStanding {
        guard let error else {
            failingSince = pending.isEmpty ? nil : failingSince
            return .writing
        }
        let since = failingSince ?? now
        failingSince = since
        // A file that cannot be written may have been taken away: the next try opens it anew.
        sink = nil
        return .failing(reason: error.description, since: since, unwritten: pending.count + lost)
    }
}
