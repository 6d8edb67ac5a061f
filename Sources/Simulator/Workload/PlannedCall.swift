public import Timing

/// A call that somebody is going to make through the client.
public struct PlannedCall: Hashable, Sendable {
    public let at: Instant
    /// Who makes it.
    public let caller: String
    public let method: String
    /// Begins with `/`; may carry a query.
    public let path: String
    /// JSON text, or nil for none.
    public let body: String?
    /// The priority's name, or nil where the client shall choose by the route.
    public let priority: String?
}
