/// The values of all settings, and where each came from.
public struct ResolvedSettings: Hashable, Sendable {
    /// What holds.
    public private(set) var values: Settings
    private var origins: [String: SettingOrigin] = [:]

    /// The defaults.
    public init() {
        values = Settings()
    }

    /// Lays one source over the other: option over environment over file over preset over default.
    /// - Parameters:
    ///   - preset: `nil` takes none.
    ///   - file: what its lines say, top to bottom; of two lines for one setting the later counts.
    ///   - environment: all variables; those that no setting knows, and empty ones, are passed over.
    ///   - flags: in the order given; of two for one setting the later counts.
    public init(
        preset: Preset?,
        file: [SettingAssignment],
        environment: [String: String],
        flags: [SettingAssignment]
    ) throws(SettingError) {
        self.init()
        var texts: [String: String] = [:]
        if let preset { apply(preset) }
        for assignment in file + Self.assignments(from: environment) + flags {
            let row = try SettingsTable.row(for: assignment)
            row.binding.set(try row.parse(assignment.text, from: assignment.origin), in: &values)
            origins[row.path] = assignment.origin
            texts[row.path] = assignment.text
        }
        if let rule = SettingsTable.brokenRule(touching: nil, in: values) {
            throw error(breaking: rule, texts: texts)
        }
    }

    /// Where a setting's value came from.
    public func origin(of path: String) -> SettingOrigin {
        origins[path] ?? .default
    }

    /// Changes one setting of a running program.
    public mutating func change(
        _ path: String,
        to text: String,
        from origin: SettingOrigin
    ) throws(SettingError) -> SettingChange {
        let change = try SettingsTable.change(path, to: text, in: &values, from: origin)
        origins[path] = origin
        return change
    }

    /// What changing to a preset would change, in the table's order; what takes effect at a start only is left out.
    public func differences(to preset: Preset) -> [SettingChange] {
        SettingsTable.rows.compactMap { row in
            let (now, then) = (row.value(in: values), row.value(in: preset))
            guard now != then, row.isChangeableAtRunTime else { return nil }
            return SettingChange(path: row.path, from: now.text, to: then.text)
        }
    }

    /// Changes a running program to a preset: all of it or nothing.
    public mutating func change(
        to preset: Preset,
        from origin: SettingOrigin
    ) throws(SettingError) -> [SettingChange] {
        let changes = differences(to: preset)
        var changed = self
        for change in changes {
            guard let row = SettingsTable.row(change.path) else { continue }
            row.binding.set(row.value(in: preset), in: &changed.values)
            changed.origins[change.path] = origin
        }
        if let rule = SettingsTable.brokenRule(touching: nil, in: changed.values) {
            throw changed.error(breaking: rule, texts: [:])
        }
        self = changed
        return changes
    }

    private mutating func apply(_ preset: Preset) {
        values = Settings(preset: preset)
        for row in SettingsTable.rows where row.presets[preset] != nil {
            origins[row.path] = .preset(preset)
        }
    }

    private static func assignments(from environment: [String: String]) -> [SettingAssignment] {
        SettingsTable.rows.compactMap { row in
            guard let text = environment[row.variable], !text.trimmed.isEmpty else { return nil }
            return SettingAssignment(path: row.path, text: text, origin: .environment(variable: row.variable))
        }
    }

    /// Blames whichever of the two comes from the source that counts more, for it was set with the other in place.
    private func error(breaking rule: SettingOrderRule, texts: [String: String]) -> SettingError {
        let smallIsToBlame = origin(of: rule.smaller).rank >= origin(of: rule.larger).rank
        let path = smallIsToBlame ? rule.smaller : rule.larger
        let text = texts[path] ?? SettingsTable.row(path)?.value(in: values).text ?? ""
        return SettingsTable.error(breaking: rule, path: path, text: text, in: values, from: origin(of: path))
    }
}
