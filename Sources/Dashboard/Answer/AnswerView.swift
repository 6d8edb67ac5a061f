internal import Screen

/// How the answer to a request is looked at.
struct AnswerView: Hashable, Sendable {
    enum Shape: Int, CaseIterable, Hashable, Sendable {
        case outline, raw, hexadecimal

        var title: String {
            switch self {
            case .outline: "outline"
            case .raw: "raw"
            case .hexadecimal: "hex"
            }
        }

        var next: Shape { Shape(rawValue: (rawValue + 1) % Self.allCases.count) ?? .outline }
    }

    /// A line that is being typed.
    enum Typing: Hashable, Sendable {
        case search(TextField)
        case path(TextField)
    }

    /// The body, where it is JSON and came whole.
    private(set) var node: JSONNode?
    var shape = Shape.outline
    var folded: Set<[Int]> = []
    /// The line that has the cursor.
    var cursor = 0
    var typing: Typing?
    var search = ""
    /// Of the JSON only what lies there is shown.
    var path = ""

    init(_ body: String?) {
        node = body.flatMap { JSONParser.node(from: $0) }
    }

    /// What is shown of the body.
    var shownNode: JSONNode? {
        node.flatMap { JSONPath(path).find(in: $0) }
    }

    mutating func toggle(_ path: [Int]) {
        if folded.remove(path) == nil { folded.insert(path) }
    }

    /// Folds all but the outermost, or unfolds all.
    mutating func toggleAll() {
        folded = folded.isEmpty ? shownNode?.foldable(deeperThan: 0) ?? [] : []
    }
}
