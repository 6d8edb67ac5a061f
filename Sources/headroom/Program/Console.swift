import Curses
import Dashboard
import Foundation
import GitHub
import Resilience
import Screen
import Timing

/// The dashboard on a terminal: feeds the model, carries out its effects, and draws. Lives on the terminal's thread.
///
/// A key is drawn at once, over what the last frame knew, so that no crowd of events stands before it; everything
/// else is drawn at most once in a refresh interval, and nothing where nothing changed.
final class Console {
    private let terminal: Terminal
    private let watched: Watched
    private let inbox: Inbox
    private let jobs: Jobs
    private let source: ConfigurationSource
    private let themes: ThemeLibrary
    private let tier: ColorTier
    private var theme: ThemeWatch
    private let editor: Editor
    private let time: any TimeSource
    private var model: Model
    private var stamp: FileStamp?
    private var interval = Duration.milliseconds(100)
    private var isDirty = true
    private var isLeaving = false
    private var lastFrame = Instant.distantPast
    private var lastSample = Instant.distantPast
    /// The signal that ended it, for the exit status.
    private(set) var signal: TerminationSignal?

    init(
        _ terminal: Terminal,
        model: Model,
        watched: Watched,
        inbox: Inbox,
        jobs: Jobs,
        source: ConfigurationSource,
        themes: ThemeLibrary,
        theme: String,
        tier: ColorTier,
        editor: Editor,
        time: any TimeSource
    ) {
        self.terminal = terminal
        self.model = model
        self.watched = watched
        self.inbox = inbox
        self.jobs = jobs
        self.source = source
        self.themes = themes
        self.theme = ThemeWatch(name: theme, in: themes)
        stamp = source.stamp
        self.tier = tier
        self.editor = editor
        self.time = time
    }

    /// The screen as the operator's file wants it.
    func begin(with preferences: Preferences) {
        apply(.preferencesRead(preferences))
    }

    /// Something came, or it is time.
    func woke(_ wakeup: Wakeup) -> Next {
        for signal in wakeup.signals { take(signal) }
        for input in wakeup.inputs { apply(.input(input)) }
        if time.now >= lastFrame.advanced(by: interval) {
            catchUp()
            if isDirty {
                draw()
                lastFrame = time.now
            }
        } else if !wakeup.inputs.isEmpty {
            draw()
        }
        return isLeaving ? .leave : .wait(time.now.duration(to: nextWake))
    }

    private var lastRepository: LastRepository {
        LastRepository(of: watched.identity.source, environment: source.environment)
    }

    private var nextWake: Instant {
        let nextFrame = lastFrame.advanced(by: interval)
        let isBusy = inbox.isAttended || isDirty
        return isBusy ? nextFrame : max(nextFrame, model.wakeAt)
    }

    /// Lets the model know what came since the last frame, and what time it is.
    private func catchUp() {
        let news = inbox.take()
        for message in news { apply(message) }
        passTime(hasNews: !news.isEmpty)
    }

    private func passTime(hasNews: Bool) {
        let now = time.now
        let isTickDue = now >= model.wakeAt
        if hasNews || isTickDue || lastSample == .distantPast {
            apply(.sampled(watched.client.snapshot()))
            lastSample = now
        }
        if isTickDue {
            apply(.ticked)
            rereadFile()
            rereadTheme()
        }
    }

    private func draw() {
        let canvas = model.view()
        terminal.show(cells: canvas.cells, size: canvas.size, cursor: nil)
        isDirty = false
    }

    private func take(_ signal: TerminalSignal) {
        switch signal {
        case .resumed:
            isDirty = true
        case .terminate(let signal):
            self.signal = signal
            apply(.quitRequested)
        }
    }

    private func apply(_ message: Message) {
        isDirty = true
        for effect in model.update(message, at: time.now) { carryOut(effect) }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .operate(let command): watched.client.operate(command)
        case .reconfigure(let settings): watched.client.reconfigure(settings)
        case .saveSettings(let assignments, let lines): save(assignments, lines, for: effect)
        case .saveScreen: saveScreen(for: effect)
        case .send, .keep, .rerun, .sendNextPage, .loadRuns, .loadArtifacts, .download, .testRun, .findFlaky,
            .readReport, .saveReport, .writeCheckRun:
            jobs.start(effect)
        case .remember(let repository): lastRepository.keep(repository)
        case .steerDownload(let id, let order): jobs.steer(id, order)
        case .cancel(let id): watched.client.cancel(id)
        case .loadExchange(let id): apply(.exchangeLoaded(id, watched.client.exchange(of: id)))
        case .loadRequest(let id):
            apply(.requestLoaded(id, watched.client.request(of: id).map { Draft($0.redacted) }))
        case .editBody(let text): edit(text, for: effect)
        case .page(let text): page(text, for: effect)
        case .useTheme(let name): use(theme: name, for: effect)
        case .refresh(let interval): self.interval = interval
        case .captureMouse: terminal.captureMouse()
        case .releaseMouse: terminal.releaseMouse()
        case .ring(let text, let ways): terminal.ring(text, in: ways)
        case .title(let text): terminal.show(title: text)
        case .note(let note): watched.client.note(note)
        case .copy(let text): terminal.send("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
        case .suspend: terminal.suspend()
        case .repaint: terminal.repaint()
        case .quit: isLeaving = true
        }
    }

    private func use(theme name: String, for effect: Effect) {
        theme = ThemeWatch(name: name, in: themes)
        do {
            apply(.themeChanged(try themes.theme(named: name, tier: tier)))
        } catch {
            apply(.effectFailed(effect, reason: "\(error)"))
        }
    }

    /// The operator's file, if somebody changed it since the last look.
    private func rereadFile() {
        guard source.stamp != stamp else { return }
        stamp = source.stamp
        do {
            let loaded = try source.load()
            apply(.settingsRead(loaded.settings, file: source.name))
            apply(.keysChanged(loaded.keyMap))
            apply(.preferencesRead(loaded.preferences))
        } catch {
            apply(.settingsRefused(reason: "\(error)"))
        }
    }

    /// What was saved of the theme in use, and themes that came or went.
    private func rereadTheme() {
        guard theme.hasChanged else { return }
        theme = ThemeWatch(name: theme.name, in: themes)
        apply(.themesFound(themes.names))
        do {
            apply(.themeChanged(try themes.theme(named: theme.name, tier: tier)))
        } catch {
            apply(.themeRefused(reason: "\(error)"))
        }
    }

    private func save(_ assignments: [SettingAssignment], _ lines: [PreferenceLine], for effect: Effect) {
        do {
            let loaded = try source.save(assignments, screen: lines)
            stamp = source.stamp
            let count = assignments.count + lines.count
            apply(.settingsSaved(loaded.settings, file: source.name, count: count))
            apply(.preferencesRead(loaded.preferences))
        } catch {
            apply(.effectFailed(effect, reason: "\(error)"))
        }
    }

    private func saveScreen(for effect: Effect) {
        do {
            let files = ScreenFiles(environment: source.environment)
            apply(.screenSaved(try files.save(model.view(), on: model.themeKind, at: time.now)))
        } catch {
            apply(.effectFailed(effect, reason: "\(error)"))
        }
    }

    private func edit(_ text: String, for effect: Effect) {
        do {
            apply(.bodyEdited(try terminal.lend { try editor.edit(text) }))
        } catch {
            apply(.effectFailed(effect, reason: "\(error)"))
        }
    }

    private func page(_ text: String, for effect: Effect) {
        do {
            try terminal.lend { try editor.page(text) }
        } catch {
            apply(.effectFailed(effect, reason: "\(error)"))
        }
    }
}
