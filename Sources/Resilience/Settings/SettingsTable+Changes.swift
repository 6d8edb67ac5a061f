extension SettingsTable {
    /// What differs between two sets of values, in the table's order.
    static func changes(from old: Settings, to new: Settings) -> [SettingChange] {
        rows.compactMap { row in
            let before = row.value(in: old)
            let after = row.value(in: new)
            guard before != after else { return nil }
            return SettingChange(path: row.path, from: before.text, to: after.text)
        }
    }
}
