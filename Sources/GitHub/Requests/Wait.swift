public import Resilience

/// A time that a call spent waiting, and what for.
public struct Wait: Hashable, Sendable {
    public var hold: Hold
    public var duration: Duration

    public init(hold: Hold, duration: Duration) {
        self.hold = hold
        self.duration = duration
    }
}
