/// A whole answer, as it came.
public struct WireResponse: Hashable, Sendable {
    public var status: Int
    public var headers: Headers
    /// Inflated where it came compressed.
    public var body: [UInt8]

    public init(status: Int, headers: Headers = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
