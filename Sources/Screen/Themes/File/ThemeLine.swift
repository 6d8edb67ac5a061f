/// Parses one line of a theme's file.
struct ThemeLine {
    /// What stands in the line instead of what must.
    struct Mistake: Error {
        var expected: String
        var got: String
    }

    /// The path of the table that the line lies in, or opens.
    private(set) var table: String
    private let number: Int
    private var rest: Substring

    init(_ line: Substring, number: Int, table: String) {
        rest = line.drop { $0 == "\u{FEFF}" }
        self.number = number
        self.table = table
    }

    /// The entries that the line holds; none for a comment or a table's header.
    mutating func entries() throws(Mistake) -> [ThemeEntry] {
        skipSpaces()
        guard let first = rest.first, first != "#" else { return [] }
        if first == "[" {
            try readHeader()
            return []
        }
        let entries = try readPair(under: table)
        try expectEnd()
        return entries
    }

    private mutating func readHeader() throws(Mistake) {
        try take("[")
        table = try readKey()
        try take("]")
        try expectEnd()
    }

    /// `key = value`, the value perhaps a table of pairs.
    private mutating func readPair(under parent: String) throws(Mistake) -> [ThemeEntry] {
        let key = try readKey()
        let path = parent.isEmpty ? key : "\(parent).\(key)"
        try take("=")
        skipSpaces()
        switch rest.first {
        case "{": return try readTable(at: path)
        case "\"", "'": return [ThemeEntry(path: path, line: number, value: .string(try readString()))]
        default: return [ThemeEntry(path: path, line: number, value: .other(try readOther()))]
        }
    }

    private mutating func readTable(at path: String) throws(Mistake) -> [ThemeEntry] {
        try take("{")
        skipSpaces()
        if rest.first == "}" {
            rest.removeFirst()
            return []
        }
        var entries = try readPair(under: path)
        skipSpaces()
        while rest.first == "," {
            rest.removeFirst()
            entries += try readPair(under: path)
            skipSpaces()
        }
        try take("}")
        return entries
    }

    /// Bare or quoted parts with dots between them.
    private mutating func readKey() throws(Mistake) -> String {
        var parts = [try readKeyPart()]
        skipSpaces()
        while rest.first == "." {
            rest.removeFirst()
            parts.append(try readKeyPart())
            skipSpaces()
        }
        return parts.joined(separator: ".")
    }

    private mutating func readKeyPart() throws(Mistake) -> String {
        skipSpaces()
        if rest.first == "\"" || rest.first == "'" { return try readString() }
        let part = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        guard !part.isEmpty else { throw mistake("a key") }
        rest = rest.dropFirst(part.count)
        return String(part)
    }

    /// In double quotes a backslash takes the next character as it is.
    private mutating func readString() throws(Mistake) -> String {
        let quote = rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            if character == quote { return text }
            guard character == "\\", quote == "\"" else {
                text.append(character)
                continue
            }
            guard let escaped = rest.popFirst(), escaped == "\"" || escaped == "\\" else {
                throw Mistake(expected: "\\\" or \\\\", got: "another escape")
            }
            text.append(escaped)
        }
        throw Mistake(expected: "a closing quote", got: "the end of the line")
    }

    private mutating func readOther() throws(Mistake) -> String {
        let text = rest.prefix { !"#,}".contains($0) }
        guard text.contains(where: { !$0.isWhitespace }) else { throw mistake("a value") }
        rest = rest.dropFirst(text.count)
        return String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    private mutating func take(_ sign: Character) throws(Mistake) {
        skipSpaces()
        guard rest.first == sign else { throw mistake("\(sign)") }
        rest.removeFirst()
    }

    private mutating func expectEnd() throws(Mistake) {
        skipSpaces()
        guard rest.isEmpty || rest.first == "#" else { throw mistake("the end of the line") }
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == " " || $0 == "\t" }
    }

    private func mistake(_ expected: String) -> Mistake {
        Mistake(expected: expected, got: rest.first.map { "\"\($0)\"" } ?? "the end of the line")
    }
}
