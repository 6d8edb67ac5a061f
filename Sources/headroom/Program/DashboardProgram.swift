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
    let color: ColorChoice
    let isASCII: Bool
    let theme: String
    let mouse: MouseCapture
    let source: ConfigurationSource
    let configuration: ConfigurationSource.Loaded
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
            client: watched.client,
            inbox: inbox,
            files: ReportFiles(environment: source.environment),
            history: history,
            time: time
        )
        let listener = watched.client.listen { inbox.post($0) }
        defer { listener.stop() }
        let signal = Mutex<TerminationSignal?>(nil)
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { await jobs.run() }
            group.addTask {
                await Poller(watched: watched, time: time) { inbox.post(.connectionChanged($0)) }.run()
            }
            if let workload = watched.workload { group.addTask { await workload.run() } }
            try await thread.run(TerminalOptions(mouse: mouse, colorDepth: color.depth)) { terminal in
                let console = try console(on: terminal, inbox, jobs)
                return { wakeup in
                    let next = console.woke(wakeup)
                    signal.withLock { $0 = console.signal }
                    return next
                }
            }
        }
        return signal.withLock { $0 }
    }

    private func console(on terminal: Terminal, _ inbox: Inbox, _ jobs: Jobs) throws -> Console {
        let environment = source.environment
        let library = ThemeLibrary(environment: environment)
        let tier = color.tier(on: terminal)
        let isASCII = isASCII || !terminal.capabilities.isUTF8 || !Self.expectsUTF8(environment)
        let now = time.now
        var model = Model(
            identity: watched.identity,
            look: Look(
                theme: try library.theme(named: theme, tier: tier),
                symbols: isASCII ? .ascii : .drawn(with: configuration.preferences.graphs ?? .braille)
            ),
            themes: library.names,
            cadence: Cadence(sampling: .seconds(1), polling: watched.pollInterval),
            utcOffset: LocalTime.offset(at: now),
            mouse: mouse == .captured ? .captured : .released,
            at: now
        )
        _ = model.update(.settingsRead(configuration.settings, file: source.name), at: now)
        let known = Message.requestsKnown(routes: Request.knownPaths, sent: jobs.history.load())
        _ = model.update(known, at: now)
        _ = model.update(.keysChanged(configuration.keyMap), at: now)
        if let repository = LastRepository(of: watched.identity.source, environment: environment).name {
            _ = model.update(.recalled(repository: repository), at: now)
        }
        let console = Console(
            terminal,
            model: model,
            watched: watched,
            inbox: inbox,
            jobs: jobs,
            source: source,
            themes: library,
            theme: theme,
            tier: tier,
            editor: Editor(environment: environment),
            time: time
        )
        console.begin(with: configuration.preferences)
        return console
    }

    /// Whether the locale's character set is UTF-8. Where nothing names a locale, as in many containers, it is taken to
    /// be; a locale that is named and is another one is obeyed.
    private static func expectsUTF8(_ environment: [String: String]) -> Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let named = named?.lowercased() else { return true }
        return named.contains("utf-8") || named.contains("utf8")
    }
}
