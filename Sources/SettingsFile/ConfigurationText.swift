internal import TOML

/// A file's text, changed in one place at a time.
struct ConfigurationText {
    private var lines: [[Unicode.Scalar]]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    }

    private var text: String {
        let text = lines.map { line in String(String.UnicodeScalarView(line)) }.joined(separator: "\n")
        return text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    }

    /// Another value in the place of one that may span lines.
    func replacing(valueAt position: TOMLPosition, with literal: String) -> String {
        var copy = self
        let start = (line: position.line - 1, column: position.column - 1)
        let end = end(ofValueAt: start)
        let rest = lines[end.line][end.column...]
        copy.lines[start.line] = lines[start.line][..<start.column] + Array(literal.unicodeScalars) + rest
        copy.lines.removeSubrange(start.line + 1..<end.line + 1)
        return copy.text
    }

    func inserting(_ line: String, afterLine number: Int) -> String {
        var copy = self
        copy.lines.insert(Array(line.unicodeScalars), at: min(number, copy.lines.count))
        return copy.text
    }

    /// After the section's head, or with a head of its own at the end.
    func appending(_ line: String, toSection section: String) -> String {
        if let head = lines.firstIndex(where: { Self.head(in: $0) == section }) {
            return inserting(line, afterLine: head + 1)
        }
        let gap = text.isEmpty ? "" : "\n"
        return text + gap + "[\(section)]\n\(line)\n"
    }

    private static func head(in line: [Unicode.Scalar]) -> String? {
        let text = String(String.UnicodeScalarView(line)).prefix { $0 != "#" }
        let trimmed = text.drop { $0 == " " || $0 == "\t" }.reversed().drop { " \t\r".contains($0) }
            .reversed()
        guard trimmed.first == "[", trimmed.last == "]" else { return nil }
        return String(trimmed.dropFirst().dropLast())
    }

    /// Behind the value's last sign. The text is known to be TOML.
    private func end(ofValueAt start: (line: Int, column: Int)) -> (line: Int, column: Int) {
        var (line, column) = start
        var depth = 0
        var quote: Unicode.Scalar?
        while line < lines.count {
            while column < lines[line].count {
                let sign = lines[line][column]
                if let open = quote {
                    if sign == "\\", open == "\"" { column += 1 } else if sign == open { quote = nil }
                } else if sign == "#" || (depth == 0 && " \t\r,]}".unicodeScalars.contains(sign)) {
                    if depth == 0 { return (line, column) }
                    break
                } else if sign == "\"" || sign == "'" {
                    quote = sign
                } else if sign == "[" {
                    depth += 1
                } else if sign == "]" {
                    depth -= 1
                    if depth == 0 { return (line, column + 1) }
                }
                column += 1
            }
            if depth == 0 { return (line, lines[line].count) }
            line += 1
            column = 0
        }
        return (lines.count - 1, lines[lines.count - 1].count)
    }
}
