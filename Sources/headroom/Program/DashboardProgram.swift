import ArgumentParser
import Curses
import Dashboard
import GitHub
import Resilience
import Screen
import Synchronization
import Timing

/// The dashboard: terminal, client, workload and polling, side by side until one of them ends it.
struct DashboardProgram: Sendable {
    let watched: Watched
    let screen: ScreenChoice
    let source: ConfigurationSource
    let configuration: ConfigurationSource.Loaded
    /// Where to record from the start; `nil` where only the operator begins a recording.
    let record: String?
    let time: any TimeSource

    /// Returns the signal that ended it, if one did.
    func run() async throws -> TerminationSignal? {
        let thread = try TerminalThread()
        let inbox = Inbox { thread.wake() }
        let history = RequestHistory(
            environment: source.environment,
            isSimulated: watched.identity.isSimulated
        )
        let jobs = Jobs(
            watched,
            inbox: inbox,
            files: ReportFiles(environment: source.environment),
            history: history,
            time: time
        )
        let recordings = Recordings(of: watched, environment: source.environment, time: time)
        let listener = watched.client.listen { inbox.post($0) }
        defer { listener.stop() }
        let signal = Mutex<TerminationSignal?>(nil)
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { await jobs.run() }
            group.addTask { await recordings.run() }
            group.addTask {
                await Poller(watched: watched, time: time) { inbox.post(.connectionChanged($0)) }.run()
            }
            if let workload = watched.workload { group.addTask { await workload.run() } }
            try await thread.run(screen.terminal) { terminal in
                let console = try console(on: terminal, inbox, jobs, recordings)
                return { wakeup in
                    let next = console.woke(wakeup)
                    signal.withLock { $0 = console.signal }
                    return next
                }
            }
        }
        return signal.withLock { $0 }
    }

    private func console(
        on terminal: Terminal,
        _ inbox: Inbox,
        _ jobs: Jobs,
        _ recordings: Recordings
    ) throws -> Console {
        let fitted = try screen.fitted(on: terminal)
        let now = time.now
        let model = Model(
            identity: watched.identity,
            look: fitted.look,
            themes: fitted.themes.names,
            cadence: Cadence(sampling: Cadence.ofSnapshots, polling: watched.pollInterval),
            utcOffset: LocalTime.offset(at: now),
            mouse: screen.mouse == .captured ? .captured : .released,
            at: now
        )
        let hand = ScreenHand(
            terminal,
            environment: screen.environment,
            themes: fitted.themes,
            theme: screen.theme,
            tier: fitted.tier
        )
        let console = Console(
            hand,
            model: model,
            watched: watched,
            inbox: inbox,
            jobs: jobs,
            recordings: recordings,
            source: source,
            time: time
        )
        if let record { try console.record(into: record, at: now) }
        console.begin(with: configuration, at: now)
        return console
    }
}
