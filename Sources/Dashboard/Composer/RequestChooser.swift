internal import Screen

/// A list of requests to begin with, narrowed by what is typed.
struct RequestChooser: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Sent before, the latest first.
        case history
        case templates

        var title: String {
            switch self {
            case .history: "sent before"
            case .templates: "templates"
            }
        }
    }

    struct Entry: Hashable, Sendable {
        var title: String
        var note: String
        var draft: Draft
    }

    let kind: Kind
    var field = TextField(placeholder: "type to narrow the list")
    private(set) var highlighted = 0

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// What is left of the entries.
    func narrowed(_ entries: [Entry]) -> [Entry] {
        let words = field.text.lowercased().split(separator: " ")
        return entries.filter { entry in
            let text = "\(entry.title) \(entry.note) \(entry.draft.method) \(entry.draft.path)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// - Parameter count: entries that are left.
    mutating func pressed(_ key: Key, among count: Int) {
        switch key {
        case .up: highlighted -= 1
        case .down, .tab: highlighted += 1
        case .pageUp: highlighted -= 10
        case .pageDown: highlighted += 10
        default: if field.edit(key) { highlighted = 0 }
        }
        highlighted = min(max(0, highlighted), max(0, count - 1))
    }
}
