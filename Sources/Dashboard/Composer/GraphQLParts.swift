/// The two things that people write of a GraphQL request, out of its body and back into it.
struct GraphQLParts: Hashable, Sendable {
    var document: String
    /// JSON, indented; empty where there are none.
    var variables: String

    init(document: String, variables: String) {
        self.document = document
        self.variables = variables
    }

    /// `nil` where it is no GraphQL, or its body has another shape.
    init?(_ draft: Draft) {
        guard draft.isGraphQL else { return nil }
        guard let body = draft.body, !body.isEmpty else {
            self.init(document: "", variables: "")
            return
        }
        guard case .object(let members) = JSONParser.node(from: body),
            members.allSatisfy({ ["query", "variables"].contains($0.name) }),
            case .string(let document)? = members.first(where: { $0.name == "query" })?.value
        else { return nil }
        let variables = members.first { $0.name == "variables" }?.value
        let isEmpty = variables == nil || variables == .null || variables == .object([])
        self.init(document: document, variables: isEmpty ? "" : variables?.indented ?? "")
    }

    /// `nil` where the variables are no JSON object.
    var body: String? {
        var members = [JSONNode.Member(name: "query", value: .string(document))]
        if !variables.isEmpty {
            guard let node = JSONParser.node(from: variables), case .object = node else { return nil }
            members.append(JSONNode.Member(name: "variables", value: node))
        }
        return JSONNode.object(members).compact
    }
}
