/// A usual request to begin with; `{owner}` and `{repo}` are filled where a repository is known.
struct RequestTemplate: Hashable, Sendable {
    /// As it is typed after `:template`.
    var name: String
    var title: String
    var draft: Draft

    init(_ name: String, _ title: String, _ draft: Draft) {
        self.name = name
        self.title = title
        self.draft = draft
    }

    /// - Parameter repository: `octo-org/api`.
    func filled(with repository: String?) -> Draft {
        let names = (repository ?? "").split(separator: "/").map(String.init)
        guard names.count == 2 else { return draft }
        var filled = draft
        func fill(_ text: String) -> String {
            text.replacing("{owner}", with: names[0]).replacing("{repo}", with: names[1])
        }
        filled.path = fill(draft.path)
        filled.query = draft.query.map { Draft.Field($0.name, fill($0.value)) }
        filled.body = draft.body.map(fill)
        return filled
    }
}
