public import Resilience

/// A time that a call spent waiting, and what for.
public struct Wait: Hashable, Sendable {
    /// What was waited for.
    public var hold: Hold
    /// How long.
    public var duration: Duration

    /// Takes the value of each property.
    public init(hold: Hold, duration: Duration) {
        self.hold = hold
        self.duration = duration
    }
}
