/// A rule of Prometheus about the metrics: when it fires, and what to do then.
public struct Alert: Hashable, Sendable {
    /// Who must look, and when.
    public enum Severity: String, Hashable, Sendable {
        /// Somebody must look now.
        case page
        /// Somebody must look today.
        case warning
    }

    /// In the words of Prometheus, as `GitHubDataStale`; no two alerts share one.
    public let name: String
    /// Who must look, and when.
    public let severity: Severity
    /// In PromQL.
    public let expression: String
    /// How long it must hold before it fires, as Prometheus writes it.
    public let duration: String
    /// What is the matter, with Prometheus' template variables.
    public let summary: String
    /// What to do.
    public let action: String

    /// The heading of the article on alerts that explains it, as a fragment of a link.
    public var anchor: String { name.lowercased() }
}
