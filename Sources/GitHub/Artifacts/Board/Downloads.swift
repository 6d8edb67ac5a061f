public import Reports
public import Resilience
private import Synchronization

/// Several downloads of one client, of which a bounded number runs at once: `artifactDownload.maxAtOnce`. They can be
/// paused, resumed, cancelled and tried again while they run.
///
/// It works while `run()` runs; `withDownloads` does both. What happens is told by the client's events.
public final class Downloads: Sendable {
    private struct Entry {
        let order: Transfer.Order
        let target: DownloadTarget
        let report: @Sendable (DownloadProgress) -> Void
        var progress: DownloadProgress
        /// Finished to stop its run.
        var stop: AsyncStream<Void>.Continuation?
        var waiter: CheckedContinuation<Result<DownloadedFile, DownloadError>, Never>?
    }

    private struct State {
        var board: DownloadBoard
        var entries: [DownloadID: Entry] = [:]
    }

    private let client: GitHubClient
    private let state: Mutex<State>
    private let starts: AsyncStream<DownloadID>
    private let starting: AsyncStream<DownloadID>.Continuation

    /// A board on which nothing is downloaded yet.
    public init(on client: GitHubClient) {
        self.client = client
        state = Mutex(
            State(board: DownloadBoard(places: client.shell.settings.artifactDownload.maximumAtOnce))
        )
        (starts, starting) = AsyncStream.makeStream()
    }

    /// Carries the downloads until the task is cancelled, which stops them all; what is there of them stays. To be
    /// called once.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await id in starts {
                group.addTask { await self.carry(id) }
            }
            group.cancelAll()
        }
    }

    /// Takes a download on; it runs as soon as there is a place.
    ///
    /// - Parameters:
    ///   - artifact: what is downloaded.
    ///   - repository: `owner/name`.
    ///   - target: where the file goes.
    ///   - priority: how urgent its requests are.
    ///   - caller: who asks, as the operator shall see it.
    ///   - report: is told of each step; bytes at most four times a second.
    @discardableResult
    public func start(
        _ artifact: Artifact,
        of repository: String,
        to target: DownloadTarget,
        priority: Priority = .normal,
        for caller: String = "headroom",
        report: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) -> DownloadID {
        let order = Transfer.Order(artifact, of: repository, priority: priority, for: caller)
        let id = client.nextDownloadID()
        add(id, Entry(order: order, target: target, report: report, progress: order.progress(of: id)))
        return id
    }

    /// Takes a download on and waits for its end; a pause is no end. The cancellation of the caller's task takes it
    /// back.
    public func download(
        _ artifact: Artifact,
        of repository: String,
        to target: DownloadTarget,
        priority: Priority = .normal,
        for caller: String = "headroom",
        report: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(DownloadError) -> DownloadedFile {
        let order = Transfer.Order(artifact, of: repository, priority: priority, for: caller)
        let id = client.nextDownloadID()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                var entry = Entry(
                    order: order,
                    target: target,
                    report: report,
                    progress: order.progress(of: id)
                )
                entry.waiter = continuation
                add(id, entry)
                // A cancellation from before found nothing to cancel.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
        return try result.get()
    }

    /// Stops it where it is and keeps what came; it gives its place to another one.
    public func pause(_ id: DownloadID) {
        act { $0.board.pauseAsked(id) }
    }

    /// Goes on with what was paused, from where it was.
    public func resume(_ id: DownloadID) {
        act { $0.board.resumeAsked(id) }
    }

    /// Tries once more what failed or was cancelled, from what is there of it.
    public func retry(_ id: DownloadID) {
        act { $0.board.resumeAsked(id) }
    }

    /// Takes it back. What came stays, so that the same download can go on from it.
    public func cancel(_ id: DownloadID) {
        act { $0.board.cancelAsked(id) }
    }

    /// All downloads, in the order of their coming.
    public var all: [DownloadProgress] {
        state.withLock { $0.entries.values.map(\.progress).sorted { $0.id < $1.id } }
    }

    private func add(_ id: DownloadID, _ entry: Entry) {
        act { state in
            state.entries[id] = entry
            return state.board.added(id)
        }
    }

    /// Lets something happen to the board, tells of it, and does what follows from it.
    private func act(_ happening: (inout State) -> [DownloadBoard.Action], telling tell: () -> Void = {}) {
        let places = client.shell.settings.artifactDownload.maximumAtOnce
        let actions = state.withLock { $0.board.placesChanged(to: places) + happening(&$0) }
        tell()
        for action in actions {
            switch action {
            case .start(let id): starting.yield(id)
            case .stop(let id): state.withLock { $0.entries[id]?.stop }?.finish()
            case .tell(let id, let stage): move(id, to: stage)
            }
        }
    }

    private func move(_ id: DownloadID, to stage: DownloadStage) {
        let (entry, waiter) = state.withLock { state in
            state.entries[id]?.progress.stage = stage
            let isOver = stage == .cancelled
            return (state.entries[id], isOver ? state.entries[id]?.waiter.take() : nil)
        }
        guard let entry else { return }
        client.shell.note(.downloadChanged(entry.progress))
        entry.report(entry.progress)
        waiter?.resume(returning: .failure(.cancelled))
    }

    private func carry(_ id: DownloadID) async {
        let (stop, stopping) = AsyncStream<Void>.makeStream()
        let entry = state.withLock { state in
            state.entries[id]?.stop = stopping
            return state.entries[id]
        }
        // Entries are never taken out.
        guard let entry else { preconditionFailure("download \(id.rawValue) is unknown") }
        let result = await withTaskGroup(of: Result<DownloadedFile, DownloadError>?.self) { group in
            group.addTask { await self.attempt(id, entry) }
            group.addTask {
                for await _ in stop {}
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            let second = await group.next() ?? nil
            return first ?? second ?? .failure(.cancelled)
        }
        ended(id, with: result)
    }

    private func attempt(_ id: DownloadID, _ entry: Entry) async -> Result<DownloadedFile, DownloadError> {
        do throws(DownloadError) {
            let file = try await client.download(entry.order, as: id, to: entry.target) { progress in
                self.moved(progress)
            } whenStopped: {
                self.state.withLock { $0.board.stageWhenStopped(id) }
            }
            return .success(file)
        } catch {
            return .failure(error)
        }
    }

    /// How it stopped is told when the board knows, so that whoever hears of it may answer at once.
    private func moved(_ progress: DownloadProgress) {
        let entry = state.withLock { state in
            guard state.board.isRunning(progress.id) else { return Entry?.none }
            state.entries[progress.id]?.progress = progress
            return progress.stage.hasStopped ? nil : state.entries[progress.id]
        }
        entry?.report(progress)
    }

    /// The board has the last word about what a stopped run becomes: it may have been cancelled after its pause was told.
    private func ended(_ id: DownloadID, with result: Result<DownloadedFile, DownloadError>) {
        let wasStopped = result == .failure(.cancelled)
        var told: DownloadStage?
        var (entry, waiter): (Entry?, CheckedContinuation<Result<DownloadedFile, DownloadError>, Never>?)
        act { state in
            told = state.entries[id]?.progress.stage
            if wasStopped { state.entries[id]?.progress.stage = state.board.stageWhenStopped(id) }
            entry = state.entries[id]
            if entry?.progress.stage != .paused { waiter = state.entries[id]?.waiter.take() }
            return wasStopped ? state.board.stopped(id) : state.board.ended(id)
        } telling: {
            guard let entry else { return }
            if entry.progress.stage != told { client.shell.note(.downloadChanged(entry.progress)) }
            entry.report(entry.progress)
        }
        waiter?.resume(returning: result)
    }
}

extension DownloadStage {
    /// Whether its run is over, for good or for now.
    fileprivate var hasStopped: Bool { isFinal || self == .paused }
}
