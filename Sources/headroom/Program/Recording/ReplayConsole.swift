import Curses
import Dashboard
import Timing

/// A recording on a terminal. Lives on the terminal's thread.
final class ReplayConsole {
    private let hand: ScreenHand
    private let time: any TimeSource
    private var player: Player
    private var lastFrame = Instant.distantPast
    /// The signal that ended it, for the exit status.
    private(set) var signal: TerminationSignal?

    init(_ player: Player, hand: ScreenHand, time: any TimeSource) {
        self.player = player
        self.hand = hand
        self.time = time
        apply(.commandsRemembered(hand.typedCommands))
    }

    /// Something came, or it is time.
    func woke(_ wakeup: Wakeup) -> Next {
        for signal in wakeup.signals { take(signal) }
        for input in wakeup.inputs { apply(.input(input)) }
        player.passed(to: time.now)
        hand.show(player.model)
        lastFrame = time.now
        guard !hand.isLeaving else { return .leave }
        let next = player.wake(after: lastFrame).map { max($0, lastFrame.advanced(by: hand.interval)) }
        return .wait(next.map { time.now.duration(to: $0) })
    }

    private func take(_ signal: TerminalSignal) {
        guard case .terminate(let signal) = signal else { return }
        self.signal = signal
        apply(.quitRequested)
    }

    private func apply(_ message: Message) {
        for effect in player.took(message, at: time.now) { carryOut(effect) }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .loadExchange(let id): apply(.exchangeLoaded(id, nil))
        case .loadRequest(let id): apply(.requestLoaded(id, nil))
        case .operate, .send, .keep, .sendNextPage, .reconfigure, .saveSettings, .rerun, .cancel, .loadRuns,
            .loadArtifacts,
            .download, .steerDownload, .testRun, .findFlaky, .readReport, .saveReport, .writeCheckRun,
            .remember, .startRecording,
            .note, .stopRecording, .replay, .loadWeather, .changeWeather:
            // The gate lets none of these through; were one to come, nothing is there to act on.
            apply(.effectFailed(effect, reason: "a recording tells only what was"))
        case .saveScreen, .editBody, .page, .useTheme, .refresh, .captureMouse, .releaseMouse, .ring, .title,
            .keepCommand,
            .copy, .suspend, .repaint, .quit:
            hand.carryOut(effect, of: player.model, at: time.now).map(apply)
        }
    }
}
