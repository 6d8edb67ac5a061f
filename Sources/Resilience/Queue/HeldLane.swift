public import Timing

/// Calls of one lane and priority that wait for the same thing.
public struct HeldLane: Hashable, Sendable {
    public var lane: Lane
    public var priority: Priority
    public var hold: Hold
    public var until: Instant?
    public var count: Int

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
