extension SettingsTable {
    /// The page of the documentation that lists every setting, in Markdown.
    public static var reference: String {
        var page = """
            # Settings

            Every setting of the client, made from the table that the program itself reads.

            ## Overview

            Of several sources the first that says something counts: `--set path=value`, the environment variable, the
            file (`config.toml`), the preset (`--preset`), the default. Durations are milliseconds, or have a unit: `500ms`, `5s`, `2m`, `1h`. A value
            that cannot be is refused with its setting, the value, the range and where it came from.

            """
        for section in sections {
            page += "\n### \(section)\n\n"
            page +=
                "| setting | default | allowed | presets that differ | variable |\n|---|---|---|---|---|\n"
            for row in rows where row.section == section {
                page += "| `\(row.path)`<br>\(row.help) | \(row.defaultValue.text) | \(row.allowed) "
                page += "| \(presets(of: row)) | `\(row.variable)` |\n"
            }
        }
        return page
    }

    private static var sections: [String] {
        rows.reduce(into: []) { sections, row in
            if sections.last != row.section { sections.append(row.section) }
        }
    }

    private static func presets(of row: Setting) -> String {
        let different = Preset.allCases.filter { row.value(in: $0) != row.defaultValue }
        return different.map { "\($0.name) \(row.value(in: $0).text)" }.joined(separator: ", ")
    }
}
