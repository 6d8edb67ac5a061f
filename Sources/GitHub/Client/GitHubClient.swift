public import Logging
public import Resilience
internal import Synchronization
public import Timing

/// A client of GitHub's API that keeps inside its limits.
///
/// It works while `run()` runs, which a program puts into a task group of its own; `withGitHubClient` does
/// both. Every call of `send` ends exactly once: with GitHub's answer, or with a `ClientError` that says what
/// to do.
public final class GitHubClient: Sendable {
    let shell: ClientShell
    let preparer: RequestPreparer
    let memory: Mutex<ClientMemory>
    /// Where what is kept is kept over the end of the program; `nil` keeps it in memory alone.
    let folder: CacheFolder?
    /// Under whose name requests may be sent; the first is the one of requests that name none.
    public let credentials: [CredentialName]
    private let numbers = CallNumbers()
    private let lastDownload = Atomic<UInt64>(0)

    /// - Parameters:
    ///   - configuration: the address, and what else is fixed for its life.
    ///   - settings: limits, breakers, queue, retries and the rest.
    ///   - credential: in whose name requests are sent that name none.
    ///   - others: credentials that requests may name; each has its own limits.
    ///   - transport: is closed with the client.
    ///   - time: what it waits and tells the time by.
    ///   - seed: of the jitter.
    ///   - logger: gets a line for each call that ended, and for what else happened.
    public init(
        configuration: ClientConfiguration = ClientConfiguration(),
        settings: Settings,
        credential: Credential,
        others: [Credential] = [],
        transport: any Transport,
        time: any TimeSource,
        seed: UInt64,
        logger: Logger
    ) {
        let all = [credential] + others
        credentials = all.map(\.name)
        precondition(Set(credentials).count == all.count, "two credentials have the same name")
        preparer = RequestPreparer(configuration, credentials: credentials)
        folder = configuration.cacheFolder.map(CacheFolder.init)
        memory = Mutex(
            folder.map { ClientMemory(settings.cache, copiedTo: $0) } ?? ClientMemory(settings.cache)
        )
        shell = ClientShell(
            configuration,
            settings: settings,
            credentials: all,
            preparer: preparer,
            numbers: numbers,
            carrier: AttemptCarrier(transport, time: time),
            time: time,
            seed: seed,
            logger: logger
        )
    }

    /// Keeps the client's time until `shutdown` has ended. Cancelled, it aborts everything and closes.
    public func run() async {
        await withTaskGroup { group in
            group.addTask { await self.answerInquiries() }
            await shell.keepTime()
            group.cancelAll()
        }
        _ = await shell.close(within: .zero)
    }

    func nextDownloadID() -> DownloadID {
        DownloadID(rawValue: lastDownload.add(1, ordering: .relaxed).newValue)
    }

    func nextID() -> CallID {
        numbers.next()
    }

    /// Takes a call back; its caller gets `ClientError.cancelled`. One that has ended is left alone.
    public func cancel(_ id: CallID) {
        shell.cancel(id)
    }

    /// Does at once what an operator wants, such as to pause the queue or to hold a breaker open.
    public func operate(_ command: OperatorCommand) {
        shell.operate(command)
    }

    /// New settings apply to everything that runs and lose nothing.
    public func reconfigure(_ settings: Settings) {
        shell.reconfigure(settings)
        remembering { $0.reconfigured(settings.cache) }
    }

    /// Everything that the core knows. Taking it changes nothing.
    public func snapshot() -> Snapshot {
        shell.state.withLock { $0.dispatcher.snapshot(at: shell.time.now) }
    }

    /// What was said on the wire for one of the last calls, its last answer; secrets removed.
    public func exchange(of id: CallID) -> Exchange? {
        shell.journal.exchange(of: id)
    }

    /// One of the last requests, to be sent again.
    public func request(of id: CallID) -> Request? {
        shell.journal.request(of: id)
    }

    /// Takes no more calls, lets those that wait or are on the wire end within the bound, and aborts the
    /// rest. `run()` returns afterwards.
    @discardableResult
    public func shutdown(within bound: Duration) async -> ShutdownReport {
        await shell.close(within: bound)
    }
}
