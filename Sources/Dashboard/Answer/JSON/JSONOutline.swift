internal import Screen

/// JSON as lines, one for each value, in which objects and arrays can be folded.
struct JSONOutline: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        /// Which child of which child it is, from the root.
        var path: [Int]
        var runs: [TextRun]
        /// What copying the line copies.
        var value: JSONNode
        var canFold: Bool
    }

    /// More lines are not shown.
    static let longest = 20_000

    private(set) var lines: [Line] = []
    private let folded: Set<[Int]>

    init(_ node: JSONNode, folded: Set<[Int]>) {
        self.folded = folded
        append(node, name: nil, at: [], isLast: true)
    }

    private mutating func append(_ node: JSONNode, name: String?, at path: [Int], isLast: Bool) {
        guard lines.count < Self.longest else { return }
        let comma = isLast ? "" : ","
        var runs = [TextRun(String(repeating: "  ", count: path.count), .text)]
        if let name { runs += [TextRun(JSONNode.quoted(name), .title), TextRun(": ", .dim)] }
        guard let (open, close) = node.brackets, !node.children.isEmpty else {
            runs += [Self.leaf(node), TextRun(comma, .dim)]
            return lines.append(Line(path: path, runs: runs, value: node, canFold: false))
        }
        let children = node.children
        guard !folded.contains(path) else {
            runs.append(TextRun("\(open) \(children.count) \(close)\(comma)", .muted))
            return lines.append(Line(path: path, runs: runs, value: node, canFold: true))
        }
        lines.append(Line(path: path, runs: runs + [TextRun(open, .dim)], value: node, canFold: true))
        let isObject = open == "{"
        for (index, child) in children.enumerated() {
            append(
                child.value,
                name: isObject ? child.name : nil,
                at: path + [index],
                isLast: index == children.count - 1
            )
        }
        let indent = TextRun(String(repeating: "  ", count: path.count), .text)
        let end = [indent, TextRun(close + comma, .dim)]
        lines.append(Line(path: path, runs: end, value: node, canFold: true))
    }

    private static func leaf(_ node: JSONNode) -> TextRun {
        switch node {
        case .string: TextRun(node.compact, .ok)
        case .number: TextRun(node.compact, .info)
        case .boolean, .null: TextRun(node.compact, .warn)
        case .array, .object: TextRun(node.compact, .dim)
        }
    }
}

extension JSONNode {
    fileprivate var brackets: (String, String)? {
        switch self {
        case .array: ("[", "]")
        case .object: ("{", "}")
        case .null, .boolean, .number, .string: nil
        }
    }

    /// The places of all values that can be folded, down to a depth; the root is 0.
    func foldable(deeperThan depth: Int, at path: [Int] = []) -> Set<[Int]> {
        guard brackets != nil, !children.isEmpty else { return [] }
        var paths: Set<[Int]> = path.count > depth ? [path] : []
        for (index, child) in children.enumerated() {
            paths.formUnion(child.value.foldable(deeperThan: depth, at: path + [index]))
        }
        return paths
    }
}
