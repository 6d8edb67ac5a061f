/// A GraphQL request.
public struct GraphQLQuery: Hashable, Sendable {
    /// The query or mutation, in GraphQL.
    public var text: String
    /// The values of its variables, by name.
    public var variables: [String: JSONValue]
    /// The variable that holds the size of a page, as in `issues(first: $first)`: it is halved when GitHub
    /// takes too long. `nil` where there is none.
    public var pageSize: String?
    /// Who asks, as the operator shall see it.
    public var caller: String

    /// Takes the value of each property.
    public init(
        _ text: String,
        variables: [String: JSONValue] = [:],
        pageSize: String? = nil,
        caller: String = ""
    ) {
        self.text = text
        self.variables = variables
        self.pageSize = pageSize
        self.caller = caller
    }

    var size: Int? {
        pageSize.flatMap { variables[$0]?.number }.flatMap { Int(exactly: $0) }
    }

    /// The request, with pages of this size.
    func request(size: Int?) -> Request {
        var variables = variables
        if let pageSize, let size { variables[pageSize] = .number(Double(size)) }
        let body = JSONValue.object(["query": .string(text), "variables": .object(variables)])
        return Request(.post, "/graphql", body: JSONReading.bytes(of: body), caller: caller)
    }
}
