/// The one table of settings. Reading the environment and files, checking, the tuner on the screen and the
/// reference page are all made from it.
public enum SettingsTable {
    /// In the order in which people read them.
    public static let rows: [Setting] =
        rateLimit + secondaryRateLimit + circuitBreaker + retry + timeout + requestQueue + cache
        + artifactDownload + archive + audit + log

    private static let rowsByPath = Dictionary(uniqueKeysWithValues: rows.map { ($0.path, $0) })

    /// The row of this path; `nil` where there is none.
    public static func row(_ path: String) -> Setting? {
        rowsByPath[path]
    }

    /// Changes one setting of a running program.
    public static func change(
        _ path: String,
        to text: String,
        in settings: inout Settings,
        from origin: SettingOrigin
    ) throws(SettingError) -> SettingChange {
        let assignment = SettingAssignment(path: path, text: text, origin: origin)
        let row = try row(for: assignment)
        let value = try row.parse(text, from: origin)
        guard row.isChangeableAtRunTime else { throw row.error(.notChangeable, text, origin) }
        let old = row.value(in: settings)
        var changed = settings
        row.binding.set(value, in: &changed)
        if let broken = brokenRule(touching: path, in: changed) {
            throw error(breaking: broken, path: path, text: text, in: changed, from: origin)
        }
        settings = changed
        return SettingChange(path: path, from: old.text, to: value.text)
    }

    static func row(for assignment: SettingAssignment) throws(SettingError) -> Setting {
        if let row = row(assignment.path) { return row }
        throw SettingError(
            path: assignment.path,
            text: assignment.text,
            allowed: "",
            origin: assignment.origin,
            problem: .unknown(nearest: nearest(to: assignment.path))
        )
    }

    /// The path that was likely meant; `nil` where none is near.
    private static func nearest(to path: String) -> String? {
        let distances = rows.map { row in
            (
                path: row.path,
                distance: min(EditDistance.between(path, row.path), EditDistance.between(path, row.name))
            )
        }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, path.count / 3) ? best.path : nil
    }
}
