/// A labelled field of a form.
public struct FormField: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case text(TextField)
        case choice(ChoiceField)
    }

    public var label: String
    public var content: Content
    /// What is wrong with the value, shown under the field; nil where nothing is.
    public var problem: String?

    public init(label: String, content: Content, problem: String? = nil) {
        self.label = label
        self.content = content
        self.problem = problem
    }

    /// The text, or the chosen option.
    public var value: String {
        switch content {
        case .text(let field): field.text
        case .choice(let field): field.choice ?? ""
        }
    }

    /// - Returns: whether the key meant something here.
    public mutating func edit(_ key: Key) -> Bool {
        switch content {
        case .text(var field):
            defer { content = .text(field) }
            return field.edit(key)
        case .choice(var field):
            defer { content = .choice(field) }
            return field.edit(key)
        }
    }

    /// Pastes into a text; a choice stays as it is.
    public mutating func paste(_ text: String) {
        guard case .text(var field) = content else { return }
        field.insert(text)
        content = .text(field)
    }

    /// Rows that the field takes: one, and one for its problem.
    var height: Int { problem == nil ? 1 : 2 }
}
