/// An answer's status and headers, before its body.
public struct ResponseHead: Hashable, Sendable {
    /// HTTP's status.
    public var status: Int
    /// The headers that came before the body.
    public var headers: Headers

    /// Takes the value of each property.
    public init(status: Int, headers: Headers = [:]) {
        self.status = status
        self.headers = headers
    }
}
