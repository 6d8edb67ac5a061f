internal import Resilience
internal import Screen
public import Timing

extension Model {
    /// Takes what happened, and says what is to be done about it.
    public mutating func update(_ message: Message, at now: Instant) -> [Effect] {
        let title = alertTitle
        let effects = take(message, at: now)
        return alertTitle == title ? effects : effects + [.title(alertTitle)]
    }

    private mutating func take(_ message: Message, at now: Instant) -> [Effect] {
        self.now = max(self.now, now)
        if let notice, notice.until <= self.now { self.notice = nil }
        var effects: [Effect] = []
        switch message {
        case .input(let input): return took(input)
        case .events(let events):
            happened(events)
            effects = reload(after: events) + meetExpected(in: events)
        case .sampled(let snapshot): effects = sampled(snapshot)
        case .ticked: effects = weatherWanted
        case .weatherLoaded(let report): weather = report
        case .exchangeLoaded(let call, let exchange): loaded(exchange, of: call)
        case .requestLoaded(let call, let draft): loaded(draft, of: call)
        case .requestsKnown(let routes, let sent):
            self.routes = routes
            drafts = sent.suffix(Self.rememberedDrafts)
        case .themeChanged(let theme): changed(to: theme)
        case .bodyEdited(let body): edited(body)
        case .settingsRead(let settings, let file): effects = reread(settings, file: file)
        case .settingsRefused(let reason): say("Nothing was changed: \(reason)", .failure)
        case .settingsSaved(let settings, let file, let count): saved(settings, file: file, count: count)
        case .screenSaved(let path): say("saved the screen as \(path).txt, .ansi and .svg")
        case .preferencesRead(let preferences): effects = read(preferences)
        case .themesFound(let names): themes = names
        case .themeRefused(let reason): say("The theme stays as it was: \(reason)", .failure)
        case .recordingChanged(let file): changed(recordingTo: file)
        case .commandsRemembered(let lines): typedCommands = lines
        case .keysChanged(let keyMap): self.keyMap = keyMap
        case .runsLoaded(let runs, let repository):
            shelf.loaded(runs, of: repository)
            if repository == shelf.repository { effects = [.remember(repository: repository)] }
        case .artifactsLoaded(let artifacts, let run): shelf.loaded(artifacts, of: run)
        case .runTested(let run, let repository): loaded(run, of: repository)
        case .flakinessFound(let flakiness, let workflow, let runs, let repository):
            shelf.found(flakiness, in: workflow, over: runs, of: repository)
        case .reportRead(let report, let path): loaded(.file(report), for: .file(path: path))
        case .reportSaved(let path): say("saved the report as \(path)")
        case .checkRunWritten(let id, let name): say("wrote the check run \(id) “\(name)”")
        case .recalled(let repository): shelf.recall(repository)
        case .connectionChanged(let connection): changed(to: connection)
        case .effectFailed(let effect, let reason): failed(effect, because: reason)
        case .quitRequested: return [.quit]
        }
        settle()
        return effects
    }

    mutating func say(_ text: String, _ kind: Notice.Kind = .info) {
        notice = Notice(text, kind, at: now)
    }

    /// Selections whose rows have left are let go; an event's moves to the oldest one left, so that the list
    /// doesn't start to follow by itself.
    mutating func settle() {
        if case .request(let id) = selection[.requests], shown.requests[id] == nil {
            selection[.requests] = nil
        }
        if case .event(let number) = selection[.events], shown.events[number] == nil {
            selection[.events] = eventNumbers(limit: EventLog.capacity).last.map { .event($0) }
        }
        for panel in [Panel.limits, .breakers, .queue, .latency] {
            guard let selected = selection[panel], !rows(of: panel).contains(selected) else { continue }
            selection[panel] = nil
        }
        guard case .detail(let detail) = overlay, shown.requests[detail.call] == nil else { return }
        close()
    }

    private mutating func happened(_ events: [Event]) {
        live.happened(
            events,
            requests: Matcher(filter(of: .requests)),
            events: Matcher(filter(of: .events))
        )
        remember(events)
        for event in events { shelf.downloads.happened(event.kind) }
        if let notice, events.contains(where: { notice.isOutdated(by: $0.kind) }) { self.notice = nil }
        guard let worst = events.last(where: { Self.deservesNotice($0.kind) }) else { return }
        let level = worst.kind.level
        let kind: Notice.Kind = level == .error ? .failure : .warning
        notice = Notice(sentences.event(worst.kind), kind, cause: worst.kind, at: now)
    }

    /// What was said on the wire for the request in detail is asked for again whenever something happened to
    /// it.
    private func reload(after events: [Event]) -> [Effect] {
        guard case .detail(let detail) = overlay,
            events.contains(where: { Sentences.call(of: $0.kind) == detail.call })
        else { return [] }
        return [.loadExchange(detail.call)]
    }

    /// What an operator should hear of without looking at the events.
    private static func deservesNotice(_ kind: Event.Kind) -> Bool {
        switch kind {
        case .gateShut: true
        case .tokenChanged(_, .refused): true
        case .noted(let note): note.level >= .warning
        case .breakerChanged(_, let change):
            if case .open = change.to { true } else { false }
        case .found(.deprecated): true
        case .received, .queued, .joined, .sent, .answered, .retrying, .reprioritised, .ended, .laneHeld,
            .limitLearned, .gateOpened, .tokenChanged, .settingChanged, .operated, .downloadChanged,
            .downloadMoved, .found:
            false
        }
    }

    private mutating func loaded(_ exchange: Exchange?, of call: CallID) {
        guard case .detail(var detail) = overlay else { return }
        if detail.answer.comparison == .awaited(call), let new = detail.exchange {
            detail.answer.comparison = AnswerComparison(of: new, with: exchange, call)
        } else if detail.call == call {
            detail.loaded(exchange)
        }
        overlay = .detail(detail)
    }

    private mutating func loaded(_ draft: Draft?, of call: CallID) {
        guard case .composer(let composer) = overlay, composer.origin == call else { return }
        guard let draft else { return say("the request is no longer kept; only its line is known", .warning) }
        openComposer(draft)
    }

    private mutating func changed(to theme: Theme) {
        let isSaved = theme.name == look.theme.name && theme != look.theme
        look.theme = theme
        let news = isSaved ? "\(theme.name) was read anew" : ""
        guard let warning = theme.warnings.first?.description else {
            if isSaved { say(news) }
            return
        }
        say([news, warning].filter { !$0.isEmpty }.joined(separator: ", but "), .warning)
    }

    private mutating func edited(_ body: String?) {
        guard case .composer(var composer) = overlay, let body else { return }
        composer.take(edited: body)
        overlay = .composer(composer)
    }

    private mutating func changed(to connection: Connection) {
        guard connection != self.connection else { return }
        self.connection = connection
        switch connection {
        case .reachable: say("\(identity.host) answers again")
        case .lost(let reason): say("\(identity.host) can't be reached: \(reason)", .failure)
        }
    }

    private mutating func changed(recordingTo file: String?) {
        if let file { say("records into \(file); R ends it") }
        if file == nil, let ended = recording { say("recorded in \(ended); headroom --replay plays it") }
        recording = file
    }

    private mutating func failed(_ effect: Effect, because reason: String) {
        shelf.failed(effect, because: reason)
        if case .useTheme(themeName) = effect { themeName = look.theme.name }
        say("\(words(for: effect)): \(reason)", .failure)
    }

    private func words(for effect: Effect) -> String {
        switch effect {
        case .operate(let command): sentences.operation(command)
        case .reconfigure: "settings"
        case .saveSettings: "save"
        case .send(let draft): "\(draft.method) \(draft.path)"
        case .keep: "history of requests"
        case .loadRequest(let id): "request of #\(id.rawValue)"
        case .sendNextPage(let id): "page after #\(id.rawValue)"
        case .page: "$PAGER"
        case .rerun(let id): "re-run of #\(id.rawValue)"
        case .cancel(let id): "cancelling #\(id.rawValue)"
        case .loadExchange(let id): "exchange of #\(id.rawValue)"
        case .editBody: "$EDITOR"
        case .useTheme(let name): "theme \(name)"
        case .refresh: "refresh rate"
        case .captureMouse, .releaseMouse: "mouse"
        case .saveScreen: "saving the screen"
        case .startRecording, .stopRecording: "recording"
        case .replay: "replay"
        case .loadWeather, .changeWeather: "weather"
        case .ring: "bell"
        case .title: "title"
        case .note: "mark"
        case .keepCommand: "history"
        case .copy: "clipboard"
        case .loadRuns(let repository): "runs of \(repository)"
        case .loadArtifacts(let run, _): "artifacts of run \(run)"
        case .download(let artifact, _, _): "download of \(artifact.name)"
        case .steerDownload(let id, _): "download \(id.rawValue)"
        case .testRun(let run, _): "tests of run \(run)"
        case .findFlaky(let workflow, _, _): "flaky tests of \(workflow)"
        case .readReport(let path): "report in \(path)"
        case .saveReport: "saving the report"
        case .writeCheckRun(_, let name, _): "check run “\(name)”"
        case .remember(let repository): "remembering \(repository)"
        case .suspend: "suspend"
        case .repaint: "repaint"
        case .quit: "quit"
        }
    }
}
