public import Resilience

/// How a client's end went.
public struct ShutdownReport: Hashable, Sendable {
    /// Calls that had not ended when the shutdown began.
    public var open: Int
    /// Of these, the ones that could not end within the bound and were aborted, oldest first.
    public var aborted: [Call]

    /// Takes the value of each property.
    public init(open: Int, aborted: [Call]) {
        self.open = open
        self.aborted = aborted
    }
}
