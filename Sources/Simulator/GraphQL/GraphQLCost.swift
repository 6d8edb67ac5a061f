/// What a query costs before it runs (GitHub docs: Rate limits and query limits for the GraphQL API): the
/// requests needed to fill all connections, divided by 100, and at least one point.
///
/// | query | requests | points |
/// |---|---|---|
/// | `viewer{login}` | 0 | 1 |
/// | 100 issues | 1 | 1 |
/// | 100 repositories, 50 issues each, 60 labels each | 1 + 100 + 5,000 | 51 |
struct GraphQLCost: Hashable, Sendable {
    private(set) var requests = 0
    private(set) var nodes = 0

    /// Nodes that one call may ask for.
    static let mostNodes = 500_000

    var points: Int { max(1, (requests + 50) / 100) }

    init(of fields: [GraphQLField]) {
        add(fields, parents: 1)
    }

    private mutating func add(_ fields: [GraphQLField], parents: Int) {
        for field in fields {
            let size = (field.arguments["first"] ?? field.arguments["last"])?.integer
            if let size, size > 0, size <= 100, parents <= Self.mostNodes {
                requests += parents
                nodes += parents * size
            }
            add(field.selections, parents: min(parents * min(max(size ?? 1, 1), 100), Self.mostNodes + 1))
        }
    }
}
