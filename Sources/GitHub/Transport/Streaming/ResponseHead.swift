/// An answer's status and headers, before its body.
public struct ResponseHead: Hashable, Sendable {
    public var status: Int
    public var headers: Headers

    public init(status: Int, headers: Headers = [:]) {
        self.status = status
        self.headers = headers
    }
}
