/// The latency of one route class: time from sending an attempt to the end of its answer.
public struct LatencySnapshot: Hashable, Sendable {
    /// Whose answers.
    public var routeClass: RouteClass
    /// The last 60 seconds.
    public var lastMinute: LatencyFigures
    /// The last 300 seconds.
    public var lastFiveMinutes: LatencyFigures
    /// The last 900 seconds.
    public var lastFifteenMinutes: LatencyFigures
    /// Everything.
    public var sinceStart: LatencyFigures
    /// p99 in milliseconds of each of the last five-second slots, oldest first; `nil` where nothing was
    /// answered.
    public var history: [Double?]

    /// What one value of `history` stands for.
    public static var historySlot: Duration { .seconds(5) }

    /// Takes the value of each property.
    public init(
        routeClass: RouteClass,
        lastMinute: LatencyFigures,
        lastFiveMinutes: LatencyFigures,
        lastFifteenMinutes: LatencyFigures,
        sinceStart: LatencyFigures,
        history: [Double?]
    ) {
        self.routeClass = routeClass
        self.lastMinute = lastMinute
        self.lastFiveMinutes = lastFiveMinutes
        self.lastFifteenMinutes = lastFifteenMinutes
        self.sinceStart = sinceStart
        self.history = history
    }
}
