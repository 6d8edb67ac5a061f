import Curses
import Dashboard
import GitHub
import Screen
import Synchronization
import Timing

/// A dashboard that shows a recording. There is no client, no workload and no network.
struct ReplayProgram: Sendable {
    let recording: Recording
    let speed: Double
    let screen: ScreenChoice
    /// The operator's keys and looks.
    let configuration: ConfigurationSource.Loaded
    let time: any TimeSource

    /// Returns the signal that ended it, if one did.
    func run() async throws -> TerminationSignal? {
        let thread = try TerminalThread()
        let signal = Mutex<TerminationSignal?>(nil)
        try await thread.run(screen.terminal) { terminal in
            let console = try console(on: terminal)
            return { wakeup in
                let next = console.woke(wakeup)
                signal.withLock { $0 = console.signal }
                return next
            }
        }
        return signal.withLock { $0 }
    }

    private func console(on terminal: Terminal) throws -> ReplayConsole {
        let fitted = try screen.fitted(on: terminal)
        let header = recording.header
        var model = Model(
            identity: identity,
            look: fitted.look,
            themes: fitted.themes.names,
            cadence: Cadence(sampling: header.sampling, polling: header.polling),
            utcOffset: header.utcOffset,
            mouse: screen.mouse == .captured ? .captured : .released,
            at: header.startedAt
        )
        _ = model.update(.keysChanged(configuration.keyMap), at: header.startedAt)
        _ = model.update(.preferencesRead(configuration.preferences), at: header.startedAt)
        let hand = ScreenHand(
            terminal,
            environment: screen.environment,
            themes: fitted.themes,
            theme: screen.theme,
            tier: fitted.tier
        )
        let player = Player(Tape(recording), in: model, speed: speed, at: time.now)
        return ReplayConsole(player, hand: hand, time: time)
    }

    private var identity: Identity {
        let header = recording.header
        let source = header.simulation.map {
            Identity.Source.simulated(scenario: $0.scenario, seed: $0.seed, advice: Subject.advice)
        }
        return Identity(
            host: header.host,
            credential: header.credentials.first ?? "",
            others: Array(header.credentials.dropFirst()),
            source: source ?? .live,
            isReadOnly: false
        )
    }
}
