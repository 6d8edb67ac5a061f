@testable import TOML

/// What comes out of a text: its root on one line, or `line:column: message`.
func reading(_ text: String) -> String {
    do {
        let document = try TOMLDocument(parsing: text)
        return "\(TOMLValue(.table(document.root), at: TOMLPosition(line: 1, column: 1)))"
    } catch {
        return error.description
    }
}

/// Where the first mistake of a text lies, as `line:column`; "none" for a good one.
func mistake(in text: String) -> String {
    do {
        _ = try TOMLDocument(parsing: text)
        return "none"
    } catch {
        return "\(error.line):\(error.column)"
    }
}
