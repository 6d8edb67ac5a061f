internal import Resilience
internal import Screen

/// A request being written: its line, and beneath it body, query, headers and options, one of them at a time.
struct Composer: Hashable, Sendable {
    struct Problem: Hashable, Sendable {
        var field: ComposerField
        var sentence: String
    }

    var method: ChoiceField
    var path: TextField
    /// Of GraphQL the document alone.
    var body: TextArea
    /// GraphQL's, as JSON.
    var variables: TextArea
    /// Lines `name=value`.
    var query: TextArea
    /// Lines `name: value`.
    var headers: TextArea
    var priority: ChoiceField
    var deadline: TextField
    var credential: ChoiceField
    private(set) var focus: ComposerField
    /// What lies beneath the line; stays while the line has the keyboard.
    private(set) var part = ComposerField.Part.body
    /// Why it was not sent; goes with the next key.
    var problem: Problem?
    /// Which of the offered paths is highlighted.
    var highlighted: Int?
    /// A list of earlier requests or of templates, over the parts.
    var chooser: RequestChooser?
    /// The call that is edited, as long as its request is awaited.
    private(set) var origin: CallID?

    static let byRoute = "by its route"

    /// - Parameter credentials: the active one first.
    init(_ draft: Draft, credentials: [String], origin: CallID? = nil) {
        let methods = Draft.methods.contains(draft.method) ? Draft.methods : Draft.methods + [draft.method]
        method = Self.choice(of: methods, draft.method)
        path = TextField(text: draft.path, placeholder: "/repos/owner/name/issues?state=open")
        let parts = GraphQLParts(draft)
        body = TextArea(
            text: parts?.document ?? draft.body ?? "",
            placeholder: parts == nil ? "JSON; ^E opens $EDITOR" : "query { viewer { login } }"
        )
        variables = TextArea(
            text: parts?.variables ?? "",
            placeholder: #"{"owner": "octo-org", "first": 10}"#
        )
        query = TextArea(
            text: draft.query.map { "\($0.name)=\($0.value)" }.joined(separator: "\n"),
            placeholder: "state=open\nper_page=100"
        )
        headers = TextArea(
            text: draft.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n"),
            placeholder: "accept: application/vnd.github.raw+json"
        )
        let priorities = [Self.byRoute] + Priority.allCases.reversed().map(\.name)
        priority = Self.choice(of: priorities, draft.priority?.name ?? Self.byRoute)
        deadline = TextField(
            text: draft.deadline.map { DurationText.text(of: $0) } ?? "",
            placeholder: "30s, 10m or 1h from sending"
        )
        credential = Self.choice(of: credentials, draft.credential?.rawValue ?? credentials.first ?? "")
        focus = .path
        self.origin = origin
        part = shownParts.first ?? .query
    }

    private static func choice(of options: [String], _ chosen: String) -> ChoiceField {
        ChoiceField(options: options, selected: options.firstIndex(of: chosen) ?? 0)
    }

    var isGraphQL: Bool { method.choice == "POST" && path.text == "/graphql" }

    /// The parts that such a request has: what only reads has no body.
    var shownParts: [ComposerField.Part] {
        ComposerField.Part.allCases.filter { part in
            switch part {
            case .body: Draft.writes(method: method.choice ?? "")
            case .variables: isGraphQL
            case .query, .headers, .options: true
            }
        }
    }

    private var fields: [ComposerField] {
        ComposerField.allCases.filter { field in field.part.map { shownParts.contains($0) } ?? true }
    }

    mutating func focus(on field: ComposerField) {
        focus = field
        part = field.part ?? part
        if !shownParts.contains(part) { part = shownParts.first ?? .query }
        highlighted = nil
    }

    /// Around the ends.
    mutating func moveFocus(by step: Int) {
        let index = fields.firstIndex(of: focus) ?? 0
        focus(on: fields[(index + step + fields.count) % fields.count])
    }

    /// The field that Tab leads to after a change of the method is one that there is.
    mutating func settle() {
        focus(on: fields.contains(focus) ? focus : .path)
    }

    /// What has several lines and the keyboard; the body where none has.
    var area: TextArea {
        get {
            switch focus {
            case .variables: variables
            case .query: query
            case .headers: headers
            case .method, .path, .body, .priority, .deadline, .credential: body
            }
        }
        set {
            switch focus {
            case .variables: variables = newValue
            case .query: query = newValue
            case .headers: headers = newValue
            case .method, .path, .body, .priority, .deadline, .credential: body = newValue
            }
        }
    }

    /// What `$EDITOR` left.
    mutating func take(edited text: String) {
        let trimmed = text.last == "\n" ? String(text.dropLast()) : text
        area = TextArea(text: trimmed, placeholder: area.placeholder)
    }

    /// Whether there is anything worth keeping when it is left.
    var isEmpty: Bool {
        path.text.isEmpty && body.isEmpty && variables.isEmpty && query.isEmpty && headers.isEmpty
    }
}
