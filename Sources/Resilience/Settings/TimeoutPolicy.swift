/// How long an attempt may take, by phase.
public struct TimeoutPolicy: Hashable, Sendable {
    /// Connecting, TLS included.
    public var connection: Duration = .seconds(10)
    /// From sending to the first byte of the answer.
    public var firstByte: Duration = .seconds(20)
    /// One attempt, from sending to the last byte.
    public var request: Duration = .seconds(30)

    /// The defaults.
    public init() {}
}
