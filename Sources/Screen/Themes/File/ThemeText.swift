internal import TOML

/// The text of a theme's file, as a list of its values.
enum ThemeText {
    /// - Returns: the entries in the file's order.
    /// - Throws: what is no TOML, line by line; or the values that are given twice.
    static func entries(of text: String, file: String) throws(ThemeError) -> [ThemeEntry] {
        guard let document = try? TOMLDocument(parsing: text) else {
            let problems = TOMLDocument.errors(in: text).map { ThemeProblem($0, file: file) }
            throw ThemeError(problems: problems)
        }
        let entries = flattened(document.root, under: "").sorted { first, second in
            (first.line, first.position.column) < (second.line, second.position.column)
        }
        let problems = repetitions(in: entries, file: file)
        guard problems.isEmpty else { throw ThemeError(problems: problems) }
        return entries
    }

    private static func flattened(_ table: TOMLTable, under parent: String) -> [ThemeEntry] {
        table.entries.flatMap { entry in
            let path = parent.isEmpty ? entry.key : "\(parent).\(entry.key)"
            guard let inner = entry.value.table else {
                return [ThemeEntry(path: path, value: entry.value, position: entry.position)]
            }
            return flattened(inner, under: path)
        }
    }

    /// `"state.open".fg` and `state.open.fg` are two keys in TOML and one to a theme.
    private static func repetitions(in entries: [ThemeEntry], file: String) -> [ThemeProblem] {
        var seen: Set<String> = []
        return entries.filter { !seen.insert($0.path).inserted }.map { entry in
            ThemeProblem(entry, file: file, expected: "each key once", got: "it again")
        }
    }
}
