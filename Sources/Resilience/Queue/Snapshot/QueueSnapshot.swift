/// The queue at one instant.
public struct QueueSnapshot: Hashable, Sendable {
    /// Whether an operator holds everything.
    public var isPaused: Bool
    /// Whether nothing more is accepted.
    public var isDraining: Bool
    /// Calls that may wait.
    public var capacity: Int
    /// One per priority, critical first.
    public var lines: [QueueLine]
    /// What waits for something other than a free slot, largest count first.
    public var held: [HeldLane]
    /// Who has calls waiting, largest count first, at most ten.
    public var callers: [CallerCount]

    /// Takes the value of each property.
    public init(
        isPaused: Bool,
        isDraining: Bool,
        capacity: Int,
        lines: [QueueLine],
        held: [HeldLane],
        callers: [CallerCount]
    ) {
        self.isPaused = isPaused
        self.isDraining = isDraining
        self.capacity = capacity
        self.lines = lines
        self.held = held
        self.callers = callers
    }
}
