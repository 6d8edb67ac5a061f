public import Resilience

/// One attempt as it goes on the wire. The secret stays in its own type until the last moment.
public struct WireRequest: Equatable, Sendable {
    /// As it stands on the wire: `GET`.
    public var method: String
    /// Absolute.
    public var url: String
    /// Without `authorization`.
    public var headers: Headers
    /// Sent as `authorization: Bearer …`; `nil` sends none.
    public var authorization: Secret?
    /// `nil` where there is none.
    public var body: [UInt8]?
    /// How long each step may take.
    public var timeouts: TimeoutPolicy

    /// Takes the value of each property.
    public init(
        method: String,
        url: String,
        headers: Headers = [:],
        authorization: Secret? = nil,
        body: [UInt8]? = nil,
        timeouts: TimeoutPolicy = TimeoutPolicy()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.authorization = authorization
        self.body = body
        self.timeouts = timeouts
    }
}
