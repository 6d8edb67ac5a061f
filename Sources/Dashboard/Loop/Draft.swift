public import Resilience

/// A request that the operator wants sent.
public struct Draft: Hashable, Sendable {
    /// Upper case.
    public var method: String
    /// Path and query; begins with `/`.
    public var path: String
    public var priority: Priority
    public var body: String?

    public init(method: String, path: String, priority: Priority, body: String?) {
        self.method = method
        self.path = path
        self.priority = priority
        self.body = body
    }

    /// The methods that a draft can have; those after the first two change something.
    static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

    /// Whether sending it may change something on the service's side.
    var writes: Bool { Self.writes(method: method) }

    static func writes(method: String) -> Bool {
        method != "GET" && method != "HEAD" && method != "OPTIONS"
    }
}
