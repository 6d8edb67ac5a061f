/// A primary limit by the name that the service gives it, `x-ratelimit-resource`. The set is open-ended.
public struct Bucket: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// Everything that has no bucket of its own.
    public static let core: Bucket = "core"

    /// Search, except code.
    public static let search: Bucket = "search"

    /// Code search.
    public static let codeSearch: Bucket = "code_search"

    /// GraphQL points.
    public static let graphql: Bucket = "graphql"
}
