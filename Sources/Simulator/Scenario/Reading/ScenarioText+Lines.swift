extension ScenarioText {
    /// Finds the line of every table header and of every key at a line's start. Only the layout is read here;
    /// what the values are, the parser says.
    static func lines(of text: String) -> [String: Int] {
        var lines: [String: Int] = [:]
        var counts: [String: Int] = [:]
        var table = ""
        for (position, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if words.hasPrefix("[["), let end = words.firstRange(of: "]]") {
                let name = words[..<end.lowerBound].dropFirst(2)
                table = resolved(String(name), counts)
                counts[table, default: 0] += 1
                table += "[\((counts[table] ?? 1) - 1)]"
                lines[table] = position + 1
            } else if words.first == "[", let end = words.firstIndex(of: "]") {
                table = resolved(String(words[..<end].dropFirst()), counts)
                lines[table] = lines[table] ?? position + 1
            } else if let equals = words.firstIndex(of: "=") {
                let name = words[..<equals].filter { $0 != " " && $0 != "\"" }
                guard name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else { continue }
                let key = table.isEmpty ? name : "\(table).\(name)"
                lines[key] = lines[key] ?? position + 1
            }
        }
        return lines
    }

    /// `phases.weather` as `phases[1].weather` while the second of the phases is being written.
    private static func resolved(_ name: String, _ counts: [String: Int]) -> String {
        var resolved = ""
        let parts = name.filter { $0 != " " && $0 != "\"" }.split(separator: ".")
        for (position, part) in parts.enumerated() {
            resolved += resolved.isEmpty ? String(part) : ".\(part)"
            if position < parts.count - 1, let count = counts[resolved] { resolved += "[\(count - 1)]" }
        }
        return resolved
    }
}
