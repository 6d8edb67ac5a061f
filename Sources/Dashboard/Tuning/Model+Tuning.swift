internal import Resilience
internal import Screen

extension Model {
    /// The tuner, showing what a preset would change.
    mutating func openTuner(on preset: Int) {
        var tuner = Tuner()
        tuner.mode = .preset(preset)
        open(.tuner(tuner))
    }

    mutating func set(_ path: String, to text: String) -> [Effect] {
        guard var tuning else { return [] }
        do {
            let change = try tuning.change(path, to: text)
            return tuned(tuning, "\(path) \(change.from) -> \(change.to); u takes it back")
        } catch {
            say(error.sentence, .warning)
            return []
        }
    }

    mutating func use(_ preset: Preset) -> [Effect] {
        guard var tuning else { return [] }
        do {
            let changes = try tuning.change(to: preset)
            guard !changes.isEmpty else {
                say("all settings are those of \(preset.name) already")
                return []
            }
            return tuned(tuning, "preset \(preset.name): \(Self.settings(changes.count)); u takes it back")
        } catch {
            say(error.sentence, .warning)
            return []
        }
    }

    mutating func undoTuning() -> [Effect] {
        guard var tuning else { return [] }
        tuning.undo()
        return tuned(tuning, "took back: \(changes(to: tuning)); U does it again")
    }

    mutating func redoTuning() -> [Effect] {
        guard var tuning else { return [] }
        tuning.redo()
        return tuned(tuning, "did again: \(changes(to: tuning)); u takes it back")
    }

    mutating func saveSettings() -> [Effect] {
        [.saveSettings(tuning?.unsaved ?? [], screen: unsavedPreferences)]
    }

    mutating func reread(_ settings: ResolvedSettings, file: String) -> [Effect] {
        guard var tuning else {
            self.tuning = Tuning(settings, file: file)
            return []
        }
        let problems = tuning.reread(settings, file: file)
        let old = self.tuning?.settings.values
        self.tuning = tuning
        if let problem = problems.first {
            say(problem.sentence, .warning)
        } else if tuning.settings.values != old {
            say("\(file) was read anew")
        }
        return tuning.settings.values == old ? [] : [.reconfigure(tuning.settings.values)]
    }

    mutating func saved(_ settings: ResolvedSettings, file: String, count: Int) {
        tuning = Tuning(settings, file: file)
        say("saved \(Self.settings(count)) in \(file)")
    }

    private mutating func tuned(_ tuning: Tuning, _ notice: String) -> [Effect] {
        self.tuning = tuning
        say(notice)
        return [.reconfigure(tuning.settings.values)]
    }

    private func changes(to next: Tuning) -> String {
        guard let now = tuning else { return "" }
        let changed = SettingsTable.rows.filter { row in
            row.value(in: now.settings.values) != row.value(in: next.settings.values)
        }
        guard changed.count == 1 else { return Self.settings(changed.count) }
        return "\(changed[0].path) -> \(changed[0].value(in: next.settings.values).text)"
    }

    private static func settings(_ count: Int) -> String {
        count == 1 ? "1 setting" : "\(count) settings"
    }
}
