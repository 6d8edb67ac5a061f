/// A path into JSON: `.items[].name`, `items.0.id`, `..login`. An empty pair of brackets, or `*`, stands for every
/// element; two dots for whatever depth.
struct JSONPath: Hashable, Sendable {
    private let steps: [String]

    init(_ text: String) {
        let flat = text.replacing("..", with: ".**.").replacing("[]", with: ".*").replacing("[", with: ".")
            .replacing("]", with: "")
        steps = flat.split(separator: ".").map(String.init).filter { $0 != "$" }
    }

    /// What lies at the path: one value, or several as an array; `nil` where nothing does.
    func find(in node: JSONNode) -> JSONNode? {
        guard !steps.isEmpty else { return node }
        let found = Self.find(steps[...], in: node)
        guard steps.contains("*") || steps.contains("**") else { return found.first }
        return found.isEmpty ? nil : .array(found)
    }

    private static func find(_ steps: ArraySlice<String>, in node: JSONNode) -> [JSONNode] {
        guard let step = steps.first else { return [node] }
        if step == "**" {
            return find(steps.dropFirst(), in: node) + node.children.flatMap { find(steps, in: $0.value) }
        }
        let next = node.children.filter { step == "*" || $0.name == step }
        return next.flatMap { find(steps.dropFirst(), in: $0.value) }
    }
}
