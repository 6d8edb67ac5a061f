internal import Resilience

/// The settings of the running client, and the way back to what they were.
struct Tuning: Hashable, Sendable {
    /// Steps that can be undone.
    static let depth = 100

    private(set) var settings: ResolvedSettings
    /// The file that they are saved into, for people.
    private(set) var file: String
    private var past: [ResolvedSettings] = []
    private var future: [ResolvedSettings] = []

    init(_ settings: ResolvedSettings, file: String) {
        self.settings = settings
        self.file = file
    }

    var canUndo: Bool { !past.isEmpty }
    var canRedo: Bool { !future.isEmpty }

    /// What the operator has set and no file knows yet, in the table's order.
    var unsaved: [SettingAssignment] {
        SettingsTable.rows.filter { settings.origin(of: $0.path) == .operator }.map { row in
            SettingAssignment(
                path: row.path,
                text: row.value(in: settings.values).text,
                origin: .operator
            )
        }
    }

    mutating func change(_ path: String, to text: String) throws(SettingError) -> SettingChange {
        var changed = settings
        let change = try changed.change(path, to: text, from: .operator)
        remember(changed)
        return change
    }

    mutating func change(to preset: Preset) throws(SettingError) -> [SettingChange] {
        var changed = settings
        let changes = try changed.change(to: preset, from: .operator)
        remember(changed)
        return changes
    }

    mutating func undo() {
        guard let last = past.popLast() else { return }
        future.append(settings)
        settings = last
    }

    mutating func redo() {
        guard let next = future.popLast() else { return }
        past.append(settings)
        settings = next
    }

    /// The file was read anew. What the operator has set and not saved goes on, except where it can't any more; the way
    /// back ends here, because it would lead past the file.
    /// - Returns: why something the operator had set was given up.
    mutating func reread(_ read: ResolvedSettings, file: String) -> [SettingError] {
        var merged = read
        var problems: [SettingError] = []
        for assignment in unsaved {
            do {
                _ = try merged.change(assignment.path, to: assignment.text, from: .operator)
            } catch {
                problems.append(error)
            }
        }
        self = Tuning(merged, file: file)
        return problems
    }

    private mutating func remember(_ changed: ResolvedSettings) {
        past.append(settings)
        if past.count > Self.depth { past.removeFirst() }
        future = []
        settings = changed
    }
}
