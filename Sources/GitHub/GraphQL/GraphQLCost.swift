public import Timing

/// What a query cost, as far as it was told. Source: GitHub docs, Rate limits and query limits for the
/// GraphQL API.
public struct GraphQLCost: Hashable, Sendable {
    /// Points of this query; `nil` unless the query selects `rateLimit { cost }`.
    public var points: Int?
    /// Nodes that the query could have returned at most; `nil` unless selected.
    public var nodes: Int?
    /// Points in a window.
    public var limit: Int?
    /// Points left of the window; `nil` where GitHub did not tell.
    public var remaining: Int?
    /// When the window ends, on our clock.
    public var reset: Instant?
}

extension GraphQLCost {
    /// The headers count, because the object in the data has been seen to contradict itself; the object alone
    /// knows what this query cost.
    init(_ json: JSONValue?, _ response: Response) {
        let told = json?["data"]?["rateLimit"]
        points = told?.whole("cost")
        nodes = told?.whole("nodeCount")
        limit = response.rate?.limit ?? told?.whole("limit")
        remaining = response.rate?.remaining ?? told?.whole("remaining")
        reset = response.rate?.reset
    }
}

extension JSONValue {
    fileprivate func whole(_ name: String) -> Int? {
        self[name]?.number.flatMap { Int(exactly: $0) }
    }
}
