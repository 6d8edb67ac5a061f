import Curses
import Dashboard
import GitHub
import Resilience
import Timing

/// The dashboard on a terminal: feeds the model, carries out its effects, and draws. Lives on the terminal's thread.
///
/// A key is drawn at once, over what the last frame knew, so that no crowd of events stands before it; everything
/// else is drawn at most once in a refresh interval, and nothing where nothing changed.
final class Console {
    private let hand: ScreenHand
    private let watched: Watched
    private let inbox: Inbox
    private let jobs: Jobs
    private let recordings: Recordings
    private let source: ConfigurationSource
    private let time: any TimeSource
    private var model: Model
    private var stamp: FileStamp?
    private var isDirty = true
    private var lastFrame = Instant.distantPast
    private var lastSample = Instant.distantPast
    /// The signal that ended it, for the exit status.
    private(set) var signal: TerminationSignal?

    init(
        _ hand: ScreenHand,
        model: Model,
        watched: Watched,
        inbox: Inbox,
        jobs: Jobs,
        recordings: Recordings,
        source: ConfigurationSource,
        time: any TimeSource
    ) {
        self.hand = hand
        self.model = model
        self.watched = watched
        self.inbox = inbox
        self.jobs = jobs
        self.recordings = recordings
        self.source = source
        stamp = source.stamp
        self.time = time
    }

    /// Records from now on.
    func record(into path: String?, at now: Instant) throws {
        let file = try recordings.start(at: path, with: model.beginning, at: now)
        apply(.recordingChanged(file: file), at: now)
    }

    /// Lets the model know what it starts with: settings, keys, looks, and what earlier runs left.
    func begin(with configuration: ConfigurationSource.Loaded, at now: Instant) {
        apply(.settingsRead(configuration.settings, file: source.name), at: now)
        apply(.keysChanged(configuration.keyMap), at: now)
        apply(.preferencesRead(configuration.preferences), at: now)
        apply(.requestsKnown(routes: Request.knownPaths, sent: jobs.history.load()), at: now)
        apply(.commandsRemembered(hand.typedCommands), at: now)
        if let repository = lastRepository.name { apply(.recalled(repository: repository), at: now) }
    }

    /// Something came, or it is time.
    func woke(_ wakeup: Wakeup) -> Next {
        for signal in wakeup.signals { take(signal) }
        for input in wakeup.inputs { apply(.input(input)) }
        if time.now >= lastFrame.advanced(by: hand.interval) {
            catchUp()
            if isDirty {
                draw()
                lastFrame = time.now
            }
        } else if !wakeup.inputs.isEmpty {
            draw()
        }
        return hand.isLeaving ? .leave : .wait(time.now.duration(to: nextWake))
    }

    private var lastRepository: LastRepository {
        LastRepository(of: watched.identity.source, environment: source.environment)
    }

    private var nextWake: Instant {
        let nextFrame = lastFrame.advanced(by: hand.interval)
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
            for message in hand.reread() { apply(message) }
        }
    }

    private func draw() {
        hand.show(model)
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
        apply(message, at: time.now)
    }

    private func apply(_ message: Message, at now: Instant) {
        isDirty = true
        recordings.put(message, at: now)
        for effect in model.update(message, at: now) { carryOut(effect) }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .operate(let command): watched.client.operate(command)
        case .reconfigure(let settings): watched.client.reconfigure(settings)
        case .saveSettings(let assignments, let lines): save(assignments, lines, for: effect)
        case .send, .keep, .rerun, .sendNextPage, .loadRuns, .loadArtifacts, .download, .testRun, .findFlaky,
            .readReport, .saveReport, .writeCheckRun, .loadWeather, .changeWeather:
            jobs.start(effect)
        case .remember(let repository): lastRepository.keep(repository)
        case .steerDownload(let id, let order): jobs.steer(id, order)
        case .cancel(let id): watched.client.cancel(id)
        case .loadExchange(let id): apply(.exchangeLoaded(id, watched.client.exchange(of: id)))
        case .loadRequest(let id):
            apply(.requestLoaded(id, watched.client.request(of: id).map { Draft($0.redacted) }))
        case .note(let note): watched.client.note(note)
        case .startRecording(let file): startRecording(into: file, for: effect)
        case .stopRecording:
            recordings.stop()
            apply(.recordingChanged(file: nil))
        case .replay:
            // The model offers moving in a recording only where one is played.
            preconditionFailure("\(effect) without a recording")
        case .saveScreen, .editBody, .page, .useTheme, .refresh, .captureMouse, .releaseMouse, .ring, .title,
            .keepCommand,
            .copy, .suspend, .repaint, .quit:
            hand.carryOut(effect, of: model, at: time.now).map(apply)
        }
    }

    private func startRecording(into path: String?, for effect: Effect) {
        do {
            try record(into: path, at: time.now)
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
}
