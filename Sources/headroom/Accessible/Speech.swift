import Dashboard
import Foundation
import GitHub
import Resilience
import Screen
import Timing

/// Feeds the model, carries out its effects, and tells what comes of it.
struct Speech {
    private let watched: Watched
    private let source: ConfigurationSource
    private let jobs: Jobs
    private let time: any TimeSource
    private var model: Model
    private var narrator = Narrator()
    private(set) var isGoingOn = true

    init(
        _ model: Model,
        watched: Watched,
        source: ConfigurationSource,
        jobs: Jobs,
        time: any TimeSource
    ) {
        self.model = model
        self.watched = watched
        self.source = source
        self.jobs = jobs
        self.time = time
    }

    mutating func begin(with configuration: ConfigurationSource.Loaded) {
        apply(.settingsRead(configuration.settings, file: source.name))
        apply(.keysChanged(configuration.keyMap))
        apply(.preferencesRead(configuration.preferences))
        tell(model.greeting)
    }

    /// What came in a second, and how things stand now.
    mutating func hear(_ messages: [Message]) {
        for message in messages { apply(message) }
        apply(.sampled(watched.client.snapshot()))
        apply(.ticked)
        tell(narrator.news(of: model))
    }

    mutating func typed(_ line: String) {
        let reply = model.answer(line, at: time.now)
        tell(reply.lines)
        for effect in reply.effects { carryOut(effect) }
        tell(narrator.news(of: model))
    }

    private mutating func apply(_ message: Message) {
        for effect in model.update(message, at: time.now) { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .operate(let command): watched.client.operate(command)
        case .reconfigure(let settings): watched.client.reconfigure(settings)
        case .saveSettings(let assignments, let lines): save(assignments, lines, for: effect)
        case .send, .keep, .rerun, .sendNextPage, .loadRuns, .loadArtifacts, .download, .testRun, .findFlaky,
            .readReport, .saveReport, .writeCheckRun, .loadWeather, .changeWeather:
            jobs.start(effect)
        case .steerDownload(let id, let order): jobs.steer(id, order)
        case .cancel(let id): watched.client.cancel(id)
        case .loadExchange(let id): apply(.exchangeLoaded(id, watched.client.exchange(of: id)))
        case .loadRequest(let id):
            apply(.requestLoaded(id, watched.client.request(of: id).map { Draft($0.redacted) }))
        case .note(let note): watched.client.note(note)
        case .ring(let text, _): tell(["alert: \(text)"])
        // Only the pages of a screen ask for a repository, and only its arrows recall a line.
        case .remember, .keepCommand: return
        case .quit: isGoingOn = false
        case .saveScreen, .editBody, .page, .useTheme, .refresh, .captureMouse, .releaseMouse, .title, .copy,
            .suspend, .repaint, .startRecording, .stopRecording, .replay:
            // `Reply` tells a person who asks for one of these that it needs a screen.
            return
        }
    }

    private mutating func save(
        _ assignments: [SettingAssignment],
        _ lines: [PreferenceLine],
        for effect: Effect
    ) {
        do {
            let loaded = try source.save(assignments, screen: lines)
            let count = assignments.count + lines.count
            apply(.settingsSaved(loaded.settings, file: source.name, count: count))
            apply(.preferencesRead(loaded.preferences))
        } catch {
            apply(.effectFailed(effect, reason: "\(error)"))
        }
    }

    /// A reader that left ends the program.
    private mutating func tell(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        let text = lines.map { $0 + "\n" }.joined()
        if (try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))) == nil { isGoingOn = false }
    }
}
