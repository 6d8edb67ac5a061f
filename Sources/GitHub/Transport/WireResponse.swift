/// A whole answer, as it came.
public struct WireResponse: Hashable, Sendable {
    /// HTTP's status.
    public var status: Int
    /// The headers that came before the body.
    public var headers: Headers
    /// Inflated where it came compressed.
    public var body: [UInt8]

    /// Takes the value of each property.
    public init(status: Int, headers: Headers = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
