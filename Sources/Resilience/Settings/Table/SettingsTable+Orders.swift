/// The rules between two settings.
extension SettingsTable {
    /// A broken rule in which the setting takes part; with `nil`, any broken rule.
    static func brokenRule(touching path: String?, in settings: Settings) -> SettingOrderRule? {
        SettingOrderRule.all.first { rule in
            (path == nil || rule.smaller == path || rule.larger == path) && rule.isBroken(in: settings)
        }
    }

    /// The error of the smaller setting, or of the larger one where that is the one to blame.
    static func error(
        breaking rule: SettingOrderRule,
        path: String,
        text: String,
        in settings: Settings,
        from origin: SettingOrigin
    ) -> SettingError {
        let other = path == rule.smaller ? rule.larger : rule.smaller
        let value = row(other)?.value(in: settings).text ?? ""
        return SettingError(
            path: path,
            text: text,
            allowed: row(path)?.allowed ?? "",
            origin: origin,
            problem: path == rule.smaller
                ? .exceeds(path: other, value: value)
                : .fallsBelow(path: other, value: value)
        )
    }
}
