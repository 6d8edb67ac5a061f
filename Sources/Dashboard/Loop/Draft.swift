public import Resilience

/// A request that the operator wants sent.
public struct Draft: Hashable, Sendable {
    /// A parameter of the query, or a header.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Upper case.
    public var method: String
    /// Path and perhaps query; begins with `/`.
    public var path: String
    /// Added to the path's own query, not yet percent-encoded.
    public var query: [Field]
    public var headers: [Field]
    public var body: String?
    /// `nil` lets the route decide.
    public var priority: Priority?
    /// When it is given up, from when it is sent; `nil` lets the settings' longest wait decide.
    public var deadline: Duration?
    /// `nil` takes the active credential.
    public var credential: CredentialName?

    public init(
        _ method: String,
        _ path: String,
        query: [Field] = [],
        headers: [Field] = [],
        body: String? = nil,
        priority: Priority? = nil,
        deadline: Duration? = nil,
        credential: CredentialName? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.priority = priority
        self.deadline = deadline
        self.credential = credential
    }

    /// The methods that a draft can have; those after the first two change something.
    static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

    /// Whether sending it may change something on the service's side. Of GraphQL only a plain query doesn't.
    var writes: Bool {
        guard isGraphQL else { return Self.writes(method: method) }
        return body.map { $0.contains("mutation") || $0.contains("subscription") } ?? true
    }

    var isGraphQL: Bool { method == "POST" && path == "/graphql" }

    /// The path without its query.
    var route: String { String(path.prefix { $0 != "?" }) }

    static func writes(method: String) -> Bool {
        method != "GET" && method != "HEAD" && method != "OPTIONS"
    }
}
