internal import Resilience
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

    /// The body where it is JSON, or what is kept of it.
    private(set) var node: JSONNode?
    /// Whether there was more of the body than is kept.
    private(set) var isCut = false
    var shape = Shape.outline
    var folded: Set<[Int]> = []
    var showsHeaders = false
    /// In the place of the body, as long as it is wanted.
    var comparison: AnswerComparison?
    /// The line that has the cursor.
    var cursor = 0
    var typing: Typing?
    var search = ""
    /// Of the JSON only what lies there is shown.
    var path = ""

    init(_ exchange: Exchange?) {
        guard let exchange, let body = exchange.responseBody else { return }
        isCut = body.utf8.count < exchange.responseBytes
        node = JSONParser.node(from: body) ?? (isCut ? JSONParser.beginning(of: body) : nil)
    }

    /// What is shown of the body.
    var shownNode: JSONNode? {
        node.flatMap { JSONPath(path).find(in: $0) }
    }

    mutating func toggle(_ path: [Int]) {
        if folded.remove(path) == nil { folded.insert(path) }
    }

    /// Unfolds whatever is folded over a line that has the text, which is in lower case.
    mutating func reveal(_ wanted: String) {
        guard shape == .outline, !folded.isEmpty, let node = shownNode else { return }
        for line in JSONOutline(node, folded: []).lines {
            guard line.runs.map(\.text).joined().lowercased().contains(wanted) else { continue }
            for depth in 0..<line.path.count { folded.remove(Array(line.path.prefix(depth))) }
        }
    }

    /// Folds all but the outermost, or unfolds all.
    mutating func toggleAll() {
        folded = folded.isEmpty ? shownNode?.foldable(deeperThan: 0) ?? [] : []
    }
}
