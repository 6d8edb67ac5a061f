import Curses
import Dashboard
import Foundation
import GitHub
import Screen
import Timing

/// Carries out the effects that need no client: on the terminal, and in the operator's files. Lives on the terminal's
/// thread.
final class ScreenHand {
    private let terminal: Terminal
    private let environment: [String: String]
    private let themes: ThemeLibrary
    private let tier: ColorTier
    private let history: LineHistory
    private var theme: ThemeWatch
    /// Between two frames at least.
    private(set) var interval = Duration.milliseconds(100)
    /// Whether the operator wants to leave.
    private(set) var isLeaving = false

    /// - Parameter theme: the name of the one that is shown at first.
    init(
        _ terminal: Terminal,
        environment: [String: String],
        themes: ThemeLibrary,
        theme: String,
        tier: ColorTier
    ) {
        self.terminal = terminal
        self.environment = environment
        self.themes = themes
        self.theme = ThemeWatch(name: theme, in: themes)
        self.tier = tier
        history = LineHistory(at: UserFolders(environment: environment).state + "/commands")
    }

    /// After `:`, in earlier runs.
    var typedCommands: [String] { history.lines }

    func show(_ model: Model) {
        let canvas = model.view()
        terminal.show(cells: canvas.cells, size: canvas.size, cursor: nil)
    }

    /// What was saved of the theme in use since the last look, and themes that came or went.
    func reread() -> [Message] {
        guard theme.hasChanged else { return [] }
        theme = ThemeWatch(name: theme.name, in: themes)
        do {
            return [
                .themesFound(themes.names), .themeChanged(try themes.theme(named: theme.name, tier: tier)),
            ]
        } catch {
            return [.themesFound(themes.names), .themeRefused(reason: "\(error)")]
        }
    }

    /// - Returns: what is to be told to the model about it.
    func carryOut(_ effect: Effect, of model: Model, at now: Instant) -> Message? {
        do {
            return try answer(to: effect, of: model, at: now)
        } catch {
            return .effectFailed(effect, reason: "\(error)")
        }
    }

    private func answer(to effect: Effect, of model: Model, at now: Instant) throws -> Message? {
        switch effect {
        case .saveScreen:
            let files = ScreenFiles(environment: environment)
            return .screenSaved(try files.save(model.view(), on: model.themeKind, at: now))
        case .editBody(let text):
            let editor = Editor(environment: environment)
            return .bodyEdited(try terminal.lend { try editor.edit(text) })
        case .page(let text): try terminal.lend { try Editor(environment: environment).page(text) }
        case .useTheme(let name):
            theme = ThemeWatch(name: name, in: themes)
            return .themeChanged(try themes.theme(named: name, tier: tier))
        case .refresh(let interval): self.interval = interval
        case .captureMouse: terminal.captureMouse()
        case .releaseMouse: terminal.releaseMouse()
        case .ring(let text, let ways): terminal.ring(text, in: ways)
        case .title(let text): terminal.show(title: text)
        case .keepCommand(let line):
            // A line that can't be kept is recalled in this run all the same.
            try? history.keep(line)
        case .copy(let text):
            terminal.send("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
        case .suspend: terminal.suspend()
        case .repaint: terminal.repaint()
        case .quit: isLeaving = true
        case .operate, .send, .keep, .loadRequest, .sendNextPage, .reconfigure, .saveSettings, .rerun,
            .cancel, .loadExchange, .loadRuns,
            .loadArtifacts, .download, .steerDownload, .testRun, .findFlaky, .readReport, .saveReport,
            .writeCheckRun, .remember,
            .note, .startRecording, .stopRecording, .replay, .loadWeather, .changeWeather:
            // Whoever has a client, or a recording, carries these out.
            preconditionFailure("\(effect) is not about the screen alone")
        }
        return nil
    }
}
