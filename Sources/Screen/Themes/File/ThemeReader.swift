/// Makes a theme's file out of its entries, collecting everything that is wrong instead of stopping at the
/// first.
struct ThemeReader {
    private let file: String
    private let entries: [ThemeEntry]
    private let palette: Set<String>
    private var result: ThemeFile
    private var errors: [ThemeProblem] = []

    /// - Parameter inherited: the file that `inherits` names; its palette may be used.
    static func read(
        _ entries: [ThemeEntry],
        file: String,
        inherited: ThemeFile?
    ) throws(ThemeError) -> ThemeFile {
        var reader = ThemeReader(entries, file: file, inherited: inherited)
        for entry in entries {
            reader.read(entry)
        }
        if inherited == nil { reader.checkCompleteness() }
        guard reader.errors.isEmpty else { throw ThemeError(problems: reader.errors) }
        return reader.result
    }

    private init(_ entries: [ThemeEntry], file: String, inherited: ThemeFile?) {
        self.file = file
        self.entries = entries
        let own = entries.filter { $0.path.hasPrefix("palette.") }.map { String($0.path.dropFirst(8)) }
        palette = Set(own).union(inherited?.palette.keys ?? [:].keys)
        result = ThemeFile(name: String(file.prefix { $0 != "." }))
    }

    private mutating func read(_ entry: ThemeEntry) {
        let parts = entry.path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.count > 1 ? String(parts[1]) : ""
        switch (parts.first ?? "", name.isEmpty) {
        case ("name", true): result.name = text(entry) ?? result.name
        case ("inherits", true): _ = text(entry)
        case ("kind", true): readKind(entry)
        case ("background", true): result.background = color(entry)
        case ("palette", false): result.palette[name] = paletteColor(entry)
        case ("roles", false): readStyle(entry, of: name, in: .roles)
        case ("ansi16", false): readStyle(entry, of: name, in: .ansi16)
        case ("mono", false): readStyle(entry, of: name, in: .mono)
        default:
            let known = "name, kind, inherits, background, [palette], [roles], [ansi16], [mono]"
            warn(entry, expected: "one of \(known)", got: entry.path)
        }
    }

    private mutating func readKind(_ entry: ThemeEntry) {
        guard let text = text(entry) else { return }
        result.kind = Theme.Kind(rawValue: text)
        if result.kind == nil { fail(entry, expected: "\"dark\" or \"light\"", got: "\"\(text)\"") }
    }

    private mutating func checkCompleteness() {
        for (name, table) in [("ansi16", result.ansi16), ("mono", result.mono)] where table.isEmpty {
            let expected = "a table [\(name)], or a theme to inherit it from"
            result.warnings.append(
                ThemeProblem(file: file, line: 0, key: name, expected: expected, got: "neither")
            )
        }
    }
}

extension ThemeReader {
    /// - Parameter name: role and key, as in `state.open.fg`.
    private mutating func readStyle(_ entry: ThemeEntry, of name: String, in section: ThemeSection) {
        if Role(rawValue: name) != nil {
            return fail(entry, expected: "{ \(section.keys.joined(separator: ", ")) }", got: "\(entry.value)")
        }
        let parts = name.split(separator: ".")
        guard let role = Role(rawValue: parts.dropLast().joined(separator: ".")), let key = parts.last else {
            return warn(entry, expected: "a role", got: name)
        }
        guard section.keys.contains(String(key)) else {
            return warn(entry, expected: section.keys.joined(separator: ", "), got: String(key))
        }
        var style = result[keyPath: section.field][role] ?? StyleSpec()
        switch key {
        case "fg": style.foreground = color(entry, in: section)
        case "bg": style.background = color(entry, in: section)
        default: style.attributes = attributes(entry)
        }
        result[keyPath: section.field][role] = style
    }

    private mutating func color(_ entry: ThemeEntry, in section: ThemeSection) -> ColorSpec? {
        guard section == .ansi16 else { return color(entry) }
        guard let text = text(entry) else { return nil }
        if text == "terminal" { return .color(.terminal) }
        if let color = ANSIColor(name: text) { return .color(.indexed(color.rawValue)) }
        fail(entry, expected: "terminal or one of the sixteen colours' names", got: "\"\(text)\"")
        return nil
    }

    private mutating func color(_ entry: ThemeEntry) -> ColorSpec? {
        guard let text = text(entry) else { return nil }
        let color = ColorSpec(text, palette: palette)
        if color == nil {
            fail(
                entry,
                expected: "#rrggbb, terminal, a colour's name or one of [palette]",
                got: "\"\(text)\""
            )
        }
        return color
    }

    /// A palette can't refer to itself.
    private mutating func paletteColor(_ entry: ThemeEntry) -> Color? {
        guard let text = text(entry) else { return nil }
        if case .color(let color)? = ColorSpec(text, palette: []) { return color }
        fail(entry, expected: "#rrggbb, terminal or a colour's name", got: "\"\(text)\"")
        return nil
    }

    private mutating func attributes(_ entry: ThemeEntry) -> Attributes {
        var result: Attributes = []
        for part in (text(entry) ?? "").split(whereSeparator: { $0 == "," || $0 == " " }) where part != "none"
        {
            guard let attribute = Attributes(name: String(part)) else {
                fail(entry, expected: "bold, dim, italic, underline, reverse or none", got: "\"\(part)\"")
                continue
            }
            result.insert(attribute)
        }
        return result
    }

    private mutating func text(_ entry: ThemeEntry) -> String? {
        if let text = entry.value.string { return text }
        fail(entry, expected: "a string", got: "\(entry.value)")
        return nil
    }

    private mutating func fail(_ entry: ThemeEntry, expected: String, got: String) {
        errors.append(problem(entry, expected: expected, got: got))
    }

    private mutating func warn(_ entry: ThemeEntry, expected: String, got: String) {
        result.warnings.append(problem(entry, expected: expected, got: got))
    }

    private func problem(_ entry: ThemeEntry, expected: String, got: String) -> ThemeProblem {
        ThemeProblem(entry, file: file, expected: expected, got: got)
    }
}
