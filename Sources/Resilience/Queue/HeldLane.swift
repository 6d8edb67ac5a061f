public import Timing

/// Calls of one lane and priority that wait for the same thing.
public struct HeldLane: Hashable, Sendable {
    /// Whose rules hold them.
    public var lane: Lane
    /// How urgent they are.
    public var priority: Priority
    /// What they wait for.
    public var hold: Hold
    /// `nil` where only an answer or an operator can tell.
    public var until: Instant?
    /// How many wait.
    public var count: Int

    /// Takes the value of each property.
    public init(
        lane: Lane,
        priority: Priority,
        hold: Hold,
        until: Instant?,
        count: Int
    ) {
        self.lane = lane
        self.priority = priority
        self.hold = hold
        self.until = until
        self.count = count
    }
}
