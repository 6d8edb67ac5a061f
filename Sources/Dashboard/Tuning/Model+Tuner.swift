internal import Resilience
internal import Screen

/// The keys of the tuner.
extension Model {
    mutating func pressed(_ key: Key, in tuner: Tuner) -> [Effect] {
        switch tuner.mode {
        case .list: return pressedInList(key, tuner)
        case .filter(let field, let original): pressed(key, in: tuner, filter: field, original: original)
        case .edit(let field): return pressed(key, in: tuner, edit: field)
        case .preset(let index): return pressed(key, in: tuner, preset: index)
        }
        return []
    }

    mutating func pasted(_ text: String, in tuner: Tuner) {
        var tuner = tuner
        switch tuner.mode {
        case .filter(var field, let original):
            field.insert(text)
            tuner.mode = .filter(field, original: original)
            tuner.set(filter: field.text)
        case .edit(var field):
            field.insert(text)
            tuner.mode = .edit(field)
        case .list, .preset: break
        }
        overlay = .tuner(tuner)
    }

    private mutating func pressedInList(_ key: Key, _ tuner: Tuner) -> [Effect] {
        var tuner = tuner
        let page = max(1, overlayHeight - 8)
        switch key {
        case .escape where !tuner.filter.isEmpty: tuner.set(filter: "")
        case .escape, .character("q"), .character("t"):
            close()
            return []
        case .up, .character("k"): tuner.move(by: -1)
        case .down, .character("j"): tuner.move(by: 1)
        case .pageUp: tuner.move(by: -page)
        case .pageDown, .character(" "): tuner.move(by: page)
        case .home, .character("g"): tuner.move(by: -SettingsTable.rows.count)
        case .end, .character("G"): tuner.move(by: SettingsTable.rows.count)
        case .character("/"): tuner.mode = .filter(TextField(text: tuner.filter), original: tuner.filter)
        case .enter, .character("d"), .character("P"), .character("u"), .character("U"), .character("S"):
            return act(key, tuner)
        default: return []
        }
        overlay = .tuner(tuner)
        return []
    }

    /// What changes settings goes through the gate as typed commands do.
    private mutating func act(_ key: Key, _ tuner: Tuner) -> [Effect] {
        var tuner = tuner
        switch key {
        case .enter:
            guard canChange(tuner.selected) else { return [] }
            tuner.mode = .edit(TextField(text: text(of: tuner.selected)))
        case .character("d"):
            let value = SettingsTable.row(tuner.selected)?.defaultValue.text ?? ""
            guard canChange(tuner.selected) else { return [] }
            tuner.mode = .edit(TextField(text: value))
        case .character("P"):
            guard mayRun(keyMap.row(.client(.preset))) else { return [] }
            tuner.mode = .preset(0)
        case .character("u"): return run(keyMap.row(.client(.undo)))
        case .character("U"): return run(keyMap.row(.client(.redo)))
        case .character("S"): return run(keyMap.row(.client(.save)))
        default: return []
        }
        overlay = .tuner(tuner)
        return []
    }

    private mutating func canChange(_ path: String) -> Bool {
        guard mayRun(keyMap.row(.client(.set))) else { return false }
        guard SettingsTable.row(path)?.isChangeableAtRunTime == false else { return true }
        say("\(path) takes effect at a start only; set it in \(tuning?.file ?? "the file")", .warning)
        return false
    }

    private mutating func pressed(_ key: Key, in tuner: Tuner, filter field: TextField, original: String) {
        var (tuner, field) = (tuner, field)
        switch key {
        case .escape:
            tuner.set(filter: original)
            tuner.mode = .list
        case .enter: tuner.mode = .list
        case .up: tuner.move(by: -1)
        case .down: tuner.move(by: 1)
        default:
            _ = field.edit(key)
            tuner.set(filter: field.text)
            tuner.mode = .filter(field, original: original)
        }
        overlay = .tuner(tuner)
    }

    private mutating func pressed(_ key: Key, in tuner: Tuner, edit field: TextField) -> [Effect] {
        var (tuner, field) = (tuner, field)
        switch key {
        case .escape: tuner.mode = .list
        case .enter:
            guard problem(with: field.text, for: tuner.selected) == nil else { return [] }
            tuner.mode = .list
            overlay = .tuner(tuner)
            return field.text == text(of: tuner.selected) ? [] : set(tuner.selected, to: field.text)
        default:
            _ = field.edit(key)
            tuner.mode = .edit(field)
        }
        overlay = .tuner(tuner)
        return []
    }

    private mutating func pressed(_ key: Key, in tuner: Tuner, preset index: Int) -> [Effect] {
        var tuner = tuner
        let count = Preset.allCases.count
        switch key {
        case .escape, .character("q"): tuner.mode = .list
        case .left, .up, .backTab, .character("h"): tuner.mode = .preset((index + count - 1) % count)
        case .right, .down, .tab, .character("l"), .character("P"): tuner.mode = .preset((index + 1) % count)
        case .enter:
            tuner.mode = .list
            overlay = .tuner(tuner)
            return use(Preset.allCases[index])
        default: break
        }
        overlay = .tuner(tuner)
        return []
    }

    /// What a setting is now.
    func text(of path: String) -> String {
        guard let tuning, let row = SettingsTable.row(path) else { return figures.unknown }
        return row.value(in: tuning.settings.values).text
    }

    /// In the setting's own words; `nil` where it could be set.
    func problem(with text: String, for path: String) -> SettingError? {
        guard var trial = tuning else { return nil }
        do {
            _ = try trial.change(path, to: text)
            return nil
        } catch {
            return error
        }
    }
}
