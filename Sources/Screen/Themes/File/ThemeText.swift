/// Reads the TOML that themes are made of: comments, `[tables]`, keys that are bare, quoted or dotted,
/// strings on one line, and tables in braces (TOML 1.0, without lists of tables and without values over
/// several lines).
///
/// It is our own, because a file is read while somebody types in it: every mistake must be told with its
/// line, and none may end the program. The parser under TOMLKit stops the process at some malformed
/// headers and dates.
enum ThemeText {
    /// - Returns: the entries in the file's order.
    /// - Throws: what is no TOML, line by line.
    static func entries(of text: String, file: String) throws(ThemeError) -> [ThemeEntry] {
        var entries: [ThemeEntry] = []
        var problems: [ThemeProblem] = []
        var table = ""
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            var parser = ThemeLine(line, number: index + 1, table: table)
            do throws(ThemeLine.Mistake) {
                entries += try parser.entries()
                table = parser.table
            } catch {
                problems.append(
                    ThemeProblem(
                        file: file,
                        line: index + 1,
                        key: table,
                        expected: error.expected,
                        got: error.got
                    )
                )
            }
        }
        problems += repetitions(in: entries, file: file)
        guard problems.isEmpty else { throw ThemeError(problems: problems.sorted { $0.line < $1.line }) }
        return entries
    }

    private static func repetitions(in entries: [ThemeEntry], file: String) -> [ThemeProblem] {
        var seen: Set<String> = []
        return entries.filter { !seen.insert($0.path).inserted }.map { entry in
            ThemeProblem(entry, file: file, expected: "each key once", got: "it again")
        }
    }
}
