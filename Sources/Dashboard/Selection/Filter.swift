/// What a panel lets through: a text or a regular expression, reversed by a `!` before it.
struct Filter: Hashable, Sendable {
    enum Problem: Error, Hashable, Sendable {
        case notAnExpression(reason: String)
    }

    /// As typed; empty lets everything through.
    let text: String

    /// - Throws: where the text holds signs of a regular expression and isn't one.
    init(_ text: String) throws(Problem) {
        self.text = text
        guard Self.isExpression(pattern) else { return }
        do {
            _ = try Regex(pattern)
        } catch {
            throw .notAnExpression(reason: String(describing: error))
        }
    }

    private init() {
        text = ""
    }

    /// Lets everything through.
    static let none = Filter()

    var isEmpty: Bool { pattern.isEmpty }
    var isInverse: Bool { text.first == "!" }
    var pattern: String { isInverse ? String(text.dropFirst()) : text }

    /// A plain text, dots and slashes included, is looked for as it stands.
    static func isExpression(_ pattern: String) -> Bool {
        pattern.contains { "*+?[](){}|^$\\".contains($0) }
    }
}
