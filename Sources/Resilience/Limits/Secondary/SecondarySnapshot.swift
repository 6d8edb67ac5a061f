public import Timing

/// The secondary limit of one credential at one instant.
public struct SecondarySnapshot: Hashable, Sendable {
    public var gate: GateState
    /// Refusals by a secondary limit since start.
    public var hits: Int
    public var inFlight: Int
    public var inFlightLimit: Int
    /// Points spent in the last minute on the busiest endpoint.
    public var pointsLastMinute: Int
    public var pointsLimit: Int
    public var creationsLastMinute: Int
    public var creationsPerMinuteLimit: Int
    public var creationsLastHour: Int
    public var creationsPerHourLimit: Int
    /// When the next mutating request may leave; `nil` for now.
    public var nextWriteAt: Instant?

    public init(
        gate: GateState,
        hits: Int,
        inFlight: Int,
        inFlightLimit: Int,
        pointsLastMinute: Int,
        pointsLimit: Int,
        creationsLastMinute: Int,
        creationsPerMinuteLimit: Int,
        creationsLastHour: Int,
        creationsPerHourLimit: Int,
        nextWriteAt: Instant?
    ) {
        self.gate = gate
        self.hits = hits
        self.inFlight = inFlight
        self.inFlightLimit = inFlightLimit
        self.pointsLastMinute = pointsLastMinute
        self.pointsLimit = pointsLimit
        self.creationsLastMinute = creationsLastMinute
        self.creationsPerMinuteLimit = creationsPerMinuteLimit
        self.creationsLastHour = creationsLastHour
        self.creationsPerHourLimit = creationsPerHourLimit
        self.nextWriteAt = nextWriteAt
    }
}
