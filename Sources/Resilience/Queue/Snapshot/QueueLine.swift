public import Timing

/// What waits with one priority.
public struct QueueLine: Hashable, Sendable {
    /// Which priority.
    public var priority: Priority
    /// Calls that wait.
    public var depth: Int
    /// When the one that waits longest came; `nil` where none waits.
    public var oldest: Instant?
    /// Since start, as all that follow.
    public var enqueued: Int
    /// Left the queue to be sent.
    public var dequeued: Int
    /// Turned away at the door.
    public var refused: Int
    /// Made way for a more urgent one.
    public var evicted: Int
    /// Waited past their deadline.
    public var expired: Int
    /// Depth at the end of each of the last five-second slots, oldest first.
    public var history: [Double?]

    /// What one value of `history` stands for.
    public static var historySlot: Duration { .seconds(5) }

    /// Takes the value of each property.
    public init(
        priority: Priority,
        depth: Int,
        oldest: Instant?,
        enqueued: Int,
        dequeued: Int,
        refused: Int,
        evicted: Int,
        expired: Int,
        history: [Double?]
    ) {
        self.priority = priority
        self.depth = depth
        self.oldest = oldest
        self.enqueued = enqueued
        self.dequeued = dequeued
        self.refused = refused
        self.evicted = evicted
        self.expired = expired
        self.history = history
    }
}
