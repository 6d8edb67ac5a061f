extension Parser {
    /// What the cursor stands at is wrong.
    func mistake(_ expected: String) -> TOMLError {
        mistake(expected, got: found, at: cursor.position)
    }

    func mistake(_ expected: String, got: String, at position: TOMLPosition) -> TOMLError {
        TOMLError(
            line: position.line,
            column: position.column,
            key: subject.joined(separator: "."),
            expected: expected,
            got: got
        )
    }

    func mistake(_ clash: Clash, at position: TOMLPosition) -> TOMLError {
        switch clash {
        case .taken(let name, let line):
            let advice = "rename or remove this one, or the one on line \(line)"
            return mistake("each key and table once: \(advice)", got: "\"\(name)\" again", at: position)
        case .tooDeep:
            return mistake(Self.shallow, got: "one more", at: position)
        }
    }

    static let shallow = "at most \(TOMLDocument.deepestLevel) tables and arrays within each other"

    /// What the cursor stands at, for people.
    private var found: String {
        guard let scalar = cursor.next else { return "the end of the file" }
        if cursor.isAtLineEnd { return "the end of the line" }
        if scalar.isControl { return "the control character U+\(scalar.fourDigits)" }
        switch scalar {
        case "#": return "a comment"
        case "\"": return "a double quote"
        case "\t": return "a tab"
        default: return "\"\(scalar)\""
        }
    }
}
