extension Request {
    /// Patterns of the paths that the client knows by name, as `/repos/{owner}/{repo}/issues`, in their order.
    public static let knownPaths: [String] = {
        let rows = RouteTable.prioritised + RouteTable.buckets + RouteTable.creations + RouteTable.others
        return Set(rows.map(\.pattern.description) + ["/graphql"]).sorted()
    }()
}
