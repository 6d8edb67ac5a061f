internal import Screen

/// The line in which a command is typed after `:`.
struct PaletteLine: Hashable, Sendable {
    private(set) var field: TextField
    /// What is wrong with what was entered; goes with the next key.
    var problem: String?
    /// Which of the earlier lines is shown, counted from the newest; `nil` for what is typed now.
    private var recalled: Int?
    /// What was typed before an earlier line was recalled.
    private var draft = ""
    /// What Tab goes through, and where it is.
    private(set) var cycle: [String] = []
    private(set) var place: Int?

    var text: String { field.text }

    init(typed text: String = "") {
        field = TextField(text: text, placeholder: "a command; Tab completes")
    }

    mutating func edit(_ key: Key) {
        if field.edit(key) { settle() }
    }

    mutating func pasted(_ text: String) {
        field.insert(text)
        settle()
    }

    /// Shows an earlier line, or a later one.
    mutating func recall(_ step: Int, of history: [String]) {
        let next = (recalled ?? -1) + step
        guard next >= -1, next < history.count else { return }
        if recalled == nil { draft = field.text }
        let text = next < 0 ? draft : history[history.count - 1 - next]
        settle()
        recalled = next < 0 ? nil : next
        field = TextField(text: text, placeholder: field.placeholder)
    }

    /// Puts the next of the whole lines that complete what is typed in its place.
    mutating func complete(_ lines: [String], by step: Int) {
        if place == nil { cycle = lines }
        guard !cycle.isEmpty else { return }
        let next = place.map { ($0 + step + cycle.count) % cycle.count } ?? (step > 0 ? 0 : cycle.count - 1)
        field = TextField(text: cycle[next], placeholder: field.placeholder)
        problem = nil
        // One completion alone is final: what follows is completed next.
        place = cycle.count == 1 ? nil : next
    }

    private mutating func settle() {
        problem = nil
        recalled = nil
        place = nil
        cycle = []
    }
}
