extension Theme {
    /// Reads a theme's file and resolves it for a tier of colours.
    /// - Parameters:
    ///   - file: the file's name, for the problems' sake; also the theme's name where the text has none.
    ///   - lookup: gives the text of the theme that `inherits` names, or nil where there is none.
    /// - Throws: `ThemeError` with all that is wrong. What is only odd becomes a warning.
    public init(
        parsing text: String,
        file: String,
        tier: ColorTier,
        inheriting lookup: (String) -> String?
    ) throws(ThemeError) {
        let merged = try Self.file(parsing: text, file: file, inheriting: lookup, heirs: [])
        self.init(merged, tier: tier)
    }

    private static func file(
        parsing text: String,
        file: String,
        inheriting lookup: (String) -> String?,
        heirs: [String]
    ) throws(ThemeError) -> ThemeFile {
        let entries = try ThemeText.entries(of: text, file: file)
        guard let entry = entries.first(where: { $0.path == "inherits" }),
            let name = entry.value.string
        else {
            return try ThemeReader.read(entries, file: file, inherited: nil)
        }
        guard !heirs.contains(name), let parent = lookup(name) else {
            let expected = heirs.contains(name) ? "a theme that isn't its own heir" : "the name of a theme"
            let problem = ThemeProblem(entry, file: file, expected: expected, got: "\"\(name)\"")
            throw ThemeError(problems: [problem])
        }
        let base = try Self.file(
            parsing: parent,
            file: "\(name).toml",
            inheriting: lookup,
            heirs: heirs + [name]
        )
        return try ThemeReader.read(entries, file: file, inherited: base).over(base)
    }
}
