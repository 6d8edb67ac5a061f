/// A class of routes that fail together: one circuit breaker and one latency record each.
public struct RouteClass: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// The REST API.
    public static let api: RouteClass = "api"

    /// Search endpoints.
    public static let search: RouteClass = "search"

    /// The GraphQL endpoint.
    public static let graphql: RouteClass = "graphql"

    /// The uploads host.
    public static let uploads: RouteClass = "uploads"

    /// The host of signed artifact links.
    public static let blobs: RouteClass = "blobs"
}
