internal import Screen

/// The line in which a panel's filter is typed; it works while it is typed.
struct FilterLine: Hashable, Sendable {
    let panel: Panel
    /// Comes back when the line is left by Esc.
    let original: Filter
    var field: TextField
    /// What is wrong with the text; the filter before it stays in force.
    var problem: Filter.Problem?

    init(panel: Panel, original: Filter, recalled: String) {
        self.panel = panel
        self.original = original
        field = TextField(text: recalled, placeholder: "text, expression, or ! and what to leave out")
    }
}
