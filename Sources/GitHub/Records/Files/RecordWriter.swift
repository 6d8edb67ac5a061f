internal import Resilience
private import Synchronization
internal import Timing

/// Brings records to their sink, in their order, without anybody waiting for the disk. While the sink cannot
/// be written it keeps what it can, tries again, and says so.
final class RecordWriter<Element: Sendable>: Sendable {
    /// Records that wait for the disk, before some are lost.
    private static var bound: Int { 50_000 }

    /// How long after a failure it tries again, where nothing new comes.
    private static var patience: Duration { .seconds(5) }

    private let desk: RecordDesk<Element>
    private let queue: RecordQueue<Element>
    private let syncEvery: Duration
    private let time: any TimeSource
    private let current = Mutex(AuditStanding.writing)
    private let onChange: @Sendable (AuditStanding) -> Void

    /// - Parameters:
    ///   - syncEvery: how long what was written may stay out of the disk; zero waits for the disk after each
    ///   write.
    ///   - onChange: told when the sink begins to fail and when it works again.
    init(
        _ name: String,
        syncEvery: Duration,
        time: any TimeSource,
        onChange: @escaping @Sendable (AuditStanding) -> Void,
        sink: @escaping @Sendable () throws(RecordFileError) -> any RecordSink<Element>
    ) {
        desk = RecordDesk(name, bound: Self.bound, sink: sink)
        queue = RecordQueue(bound: Self.bound)
        self.syncEvery = syncEvery
        self.time = time
        self.onChange = onChange
    }

    var standing: AuditStanding { current.withLock { $0 } }

    func put(_ elements: [Element]) {
        queue.put(elements)
    }

    /// Writes until `finish` has been called and all is written, or the task is cancelled.
    func run() async {
        let (dirt, dirtied) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        await withDiscardingTaskGroup { group in
            group.addTask { [self] in
                for await _ in dirt { await settle() }
            }
            for await _ in queue.signals {
                let needsMore = await write()
                if needsMore { dirtied.yield() }
            }
            dirtied.finish()
            group.cancelAll()
        }
        _ = await write()
        await sync()
    }

    /// No more records come: `run` writes what is there and returns.
    func finish() {
        queue.finish()
    }

    /// Some time after a write: brings it to the disk, or tries again what failed.
    private func settle() async {
        while standing != .writing, !Task.isCancelled {
            try? await time.sleep(until: time.now.advanced(by: Self.patience), tolerance: nil)
            _ = await write()
        }
        try? await time.sleep(until: time.now.advanced(by: syncEvery), tolerance: nil)
        await sync()
    }

    /// Whether something is left to be done later: bringing it to the disk, or trying again.
    private func write() async -> Bool {
        let standing = await desk.write(from: queue, at: time.now)
        become(standing)
        guard standing == .writing else { return true }
        guard syncEvery > .zero else {
            await sync()
            return false
        }
        return true
    }

    private func sync() async {
        if let standing = await desk.sync(at: time.now) { become(standing) }
    }

    private func become(_ standing: AuditStanding) {
        let hasTurned = current.withLock { current in
            defer { current = standing }
            return (current == .writing) != (standing == .writing)
        }
        if hasTurned { onChange(standing) }
    }
}
