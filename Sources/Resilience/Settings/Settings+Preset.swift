extension Settings {
    /// What a preset says, and the defaults where it says nothing.
    public init(preset: Preset) {
        self.init()
        for row in SettingsTable.rows {
            guard let value = row.presets[preset] else { continue }
            row.binding.set(value, in: &self)
        }
    }
}
