public import Timing

/// The secondary limit of one credential at one instant.
public struct SecondarySnapshot: Hashable, Sendable {
    /// How its gate stands.
    public var gate: GateState
    /// Refusals by a secondary limit since start.
    public var hits: Int
    /// Attempts on the wire now.
    public var inFlight: Int
    /// Attempts that may be on the wire together.
    public var inFlightLimit: Int
    /// Points spent in the last minute on the busiest endpoint.
    public var pointsLastMinute: Int
    /// Points a minute that one endpoint may cost; 0 where they are not watched.
    public var pointsLimit: Int
    /// Contents created in the last minute.
    public var creationsLastMinute: Int
    /// Contents that may be created in a minute.
    public var creationsPerMinuteLimit: Int
    /// Contents created in the last hour.
    public var creationsLastHour: Int
    /// Contents that may be created in an hour.
    public var creationsPerHourLimit: Int
    /// When the next mutating request may leave; `nil` for now.
    public var nextWriteAt: Instant?

    /// Takes the value of each property.
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
