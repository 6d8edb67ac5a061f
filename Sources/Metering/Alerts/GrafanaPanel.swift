/// A graph of one or more queries.
public struct GrafanaPanel: Hashable, Sendable {
    /// One line of a graph.
    public struct Query: Hashable, Sendable {
        /// In PromQL.
        public let expression: String
        /// How a series is named, with Grafana's template variables.
        public let legend: String

        init(_ expression: String, _ legend: String) {
            self.expression = expression
            self.legend = legend
        }
    }

    /// What stands above it.
    public let title: String
    /// How Grafana writes the values: `short`, `s`, `ms`, `percentunit`, `reqps`.
    public let unit: String
    /// What it draws; at least one.
    public let queries: [Query]
}
