internal import Resilience
internal import Screen

/// The form of a request to send.
struct SendForm: Hashable, Sendable {
    private enum Row {
        static let method = 0
        static let path = 1
        static let priority = 2
        static let body = 3
    }

    private(set) var form: Form
    /// A body of several lines, from `$EDITOR`; the body's own field is empty then.
    private(set) var editedBody: String?
    /// The call whose body is still awaited, where the form edits one.
    private(set) var origin: CallID?

    init(_ draft: Draft, origin: CallID? = nil) {
        let methods = Draft.methods.contains(draft.method) ? Draft.methods : Draft.methods + [draft.method]
        let priorities = Priority.allCases.reversed().map(\.name)
        let method = ChoiceField(options: methods, selected: methods.firstIndex(of: draft.method) ?? 0)
        let priority = ChoiceField(
            options: priorities,
            selected: priorities.firstIndex(of: draft.priority.name) ?? 0
        )
        let path = TextField(text: draft.path, placeholder: "/repos/owner/name/issues?state=open")
        form = Form(
            fields: [
                FormField(label: "Method", content: .choice(method)),
                FormField(label: "Path", content: .text(path)),
                FormField(label: "Priority", content: .choice(priority)),
                FormField(label: "Body", content: .text(TextField(placeholder: Self.bodyHint))),
            ],
            focus: Row.path
        )
        self.origin = origin
        if let body = draft.body { take(body: body) }
    }

    private static let bodyHint = "JSON; ^E opens $EDITOR"

    /// What would be sent now.
    var draft: Draft {
        let body = editedBody ?? form.fields[Row.body].value
        return Draft(
            method: form.fields[Row.method].value,
            path: form.fields[Row.path].value,
            priority: Priority(name: form.fields[Row.priority].value) ?? .normal,
            body: body.isEmpty ? nil : body
        )
    }

    mutating func pressed(_ key: Key) {
        if form.edit(key) { settle() }
    }

    mutating func pasted(_ text: String) {
        form.paste(text)
        settle()
    }

    /// A body from `$EDITOR` or from the call that is edited.
    mutating func take(body: String) {
        origin = nil
        let trimmed = body.last == "\n" ? String(body.dropLast()) : body
        let lines = trimmed.split(separator: "\n", omittingEmptySubsequences: false).count
        editedBody = lines > 1 ? body : nil
        let hint = lines > 1 ? "\(lines) lines from $EDITOR; ^E opens them again" : Self.bodyHint
        form.fields[Row.body].content = .text(TextField(text: lines > 1 ? "" : trimmed, placeholder: hint))
    }

    /// The draft; `nil` where something is wrong, which is then shown under its field.
    mutating func submitted() -> Draft? {
        let draft = draft
        form.fields[Row.path].problem = Self.problem(with: draft.path)
        return form.fields[Row.path].problem == nil ? draft : nil
    }

    private static func problem(with path: String) -> String? {
        guard path.hasPrefix("/") else { return "a path begins with /, as /rate_limit" }
        guard !path.contains(" ") else { return "a path has no spaces; write %20" }
        return nil
    }

    /// Told while it is typed; sending it all the same is the operator's to decide.
    private static func problem(withBody body: String) -> String? {
        guard !body.isEmpty, JSONParser.node(from: body) == nil else { return nil }
        return "not JSON as it stands"
    }

    /// What is typed replaces what the editor left, and takes problems away.
    private mutating func settle() {
        form.fields[Row.path].problem = nil
        let body = form.fields[Row.body].value
        if !body.isEmpty { editedBody = nil }
        form.fields[Row.body].problem = Self.problem(withBody: body)
    }
}
