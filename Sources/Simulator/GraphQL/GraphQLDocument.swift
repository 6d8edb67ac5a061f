/// A parsed GraphQL request: whether it writes, and what it selects. Covers what clients of GitHub send:
/// operations, aliases, arguments, variables, fragments. Directives are read over.
struct GraphQLDocument: Hashable, Sendable {
    private(set) var isMutation = false
    private(set) var fields: [GraphQLField] = []

    /// - Returns: nil where the text cannot be parsed.
    init?(_ text: String, variables: JSON?) {
        let tokens = GraphQLToken.tokens(of: text)
        var scout = GraphQLParser(tokens, variables: variables, fragments: [:])
        guard let fragments = scout.fragmentStarts() else { return nil }
        var parser = GraphQLParser(tokens, variables: variables, fragments: fragments)
        guard let (isMutation, fields) = parser.operation() else { return nil }
        self.isMutation = isMutation
        self.fields = fields
    }
}
