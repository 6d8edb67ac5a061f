/// The two halves of a GraphQL body; both may be there.
struct GraphQLAnswer: Hashable, Sendable {
    private(set) var data: [JSON.Member] = []
    private(set) var errors: [JSON] = []

    mutating func add(_ key: String, _ value: JSON) {
        data.append(.init(key, value))
    }

    mutating func fail(_ type: String, _ message: String, at path: [String]) {
        errors.append([
            "type": .string(type), "path": .array(path.map { .string($0) }), "message": .string(message),
        ])
    }

    /// A fault of the document, which has no type at GitHub.
    mutating func reject(_ message: String) {
        errors.append(["message": .string(message)])
    }

    var json: JSON {
        errors.isEmpty
            ? ["data": .object(data)] : ["data": .object(data), "errors": .array(errors)]
    }
}
