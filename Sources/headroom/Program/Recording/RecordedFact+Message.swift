import Dashboard
import GitHub
import Resilience

extension RecordedFact {
    /// What a recording keeps of a message; `nil` for what no panel needs: keys, pictures, answers to single questions.
    init?(_ message: Message) {
        switch message {
        case .events(let events): self = .events(events)
        case .sampled(let snapshot): self = .sampled(snapshot)
        case .connectionChanged(.reachable): self = .connectionFound
        case .connectionChanged(.lost(let reason)): self = .connectionLost(reason: reason)
        case .settingsRead(let settings, let file):
            self = .settingsRead(RecordedSettings(assignments: settings.assignments, file: file))
        case .input, .ticked, .exchangeLoaded, .requestLoaded, .requestsKnown, .themeChanged, .bodyEdited,
            .settingsRefused, .settingsSaved,
            .screenSaved, .preferencesRead, .themesFound, .themeRefused, .weatherLoaded, .recordingChanged,
            .commandsRemembered, .keysChanged, .runsLoaded,
            .artifactsLoaded,
            .runTested,
            .flakinessFound, .reportRead, .reportSaved, .checkRunWritten, .recalled, .effectFailed,
            .quitRequested:
            return nil
        }
    }
}

extension Message {
    /// `nil` where nothing was recorded that a model could be told.
    init?(_ fact: RecordedFact) {
        switch fact {
        case .events(let events): self = .events(events)
        case .sampled(let snapshot): self = .sampled(snapshot)
        case .connectionFound: self = .connectionChanged(.reachable)
        case .connectionLost(let reason): self = .connectionChanged(.lost(reason: reason))
        case .settingsRead(let settings):
            // What a newer or older table of settings does not know falls back to the defaults.
            let resolved = try? ResolvedSettings(
                preset: nil,
                file: settings.assignments,
                environment: [:],
                flags: []
            )
            self = .settingsRead(resolved ?? ResolvedSettings(), file: settings.file)
        case .missing: return nil
        }
    }
}

extension ResolvedSettings {
    /// What is not the default.
    fileprivate var assignments: [SettingAssignment] {
        SettingsTable.rows.filter { origin(of: $0.path) != .default }.map {
            SettingAssignment(path: $0.path, text: $0.value(in: values).text, origin: origin(of: $0.path))
        }
    }
}

extension Tape {
    init(_ recording: Recording) {
        let moments = recording.entries.compactMap { entry in
            Message(entry.fact).map { Moment(at: entry.at, message: $0) }
        }
        let hasGaps = recording.entries.contains { if case .missing = $0.fact { true } else { false } }
        self.init(moments, hasGaps: hasGaps)
    }
}
