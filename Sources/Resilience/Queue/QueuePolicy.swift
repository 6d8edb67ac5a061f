/// How calls wait.
public struct QueuePolicy: Hashable, Sendable {
    /// Calls that may wait.
    public var capacity: Int = 1000
    /// How long a call without a deadline of its own may wait to be sent first.
    public var maximumWait: Duration = .seconds(60)
    /// A waiting call rises one priority in this time; 0 turns ageing off.
    public var ageingStep: Duration = .seconds(30)
    /// Attempts on the wire at once, over all credentials.
    public var maximumInFlight: Int = 32

    /// The defaults.
    public init() {}
}
