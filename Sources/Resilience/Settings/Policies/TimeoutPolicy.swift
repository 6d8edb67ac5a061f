/// How long an attempt may take, by phase.
public struct TimeoutPolicy: Hashable, Sendable {
    /// Connecting, TLS included.
    public var connection: Duration = .seconds(10)
    /// From sending to the first byte of the answer.
    public var firstByte: Duration = .seconds(20)
    /// One attempt that is not streamed, from sending to the last byte.
    public var request: Duration = .seconds(30)
    /// The longest silence amid a body that is streamed, which `request` does not bound.
    public var stall: Duration = .seconds(30)

    /// The defaults.
    public init() {}
}
