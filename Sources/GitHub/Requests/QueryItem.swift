/// One `name=value` of a query, not yet percent-encoded.
public struct QueryItem: Hashable, Sendable {
    /// Not encoded.
    public var name: String
    /// Not encoded.
    public var value: String

    /// Both are percent-encoded when the request is sent.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
