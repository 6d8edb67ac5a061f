public import Timing

/// What was recorded: the first line of every file of a recording.
public struct RecordingHeader: Hashable, Sendable {
    /// What a simulated GitHub played.
    public struct Simulation: Hashable, Sendable, Codable {
        /// Its name.
        public var scenario: String
        /// From which its chances follow.
        public var seed: UInt64

        /// Takes the value of each property.
        public init(scenario: String, seed: UInt64) {
            self.scenario = scenario
            self.seed = seed
        }
    }

    /// The service's host.
    public var host: String
    /// What the operator calls the credentials; the first one is that of requests that name none.
    public var credentials: [String]
    /// `nil` for the real service.
    public var simulation: Simulation?
    /// When the recording began. Equal in all files of one recording.
    public var startedAt: Instant
    /// Local time less UTC where it was recorded.
    public var utcOffset: Duration
    /// Between two snapshots.
    public var sampling: Duration
    /// Between two questions for the limits.
    public var polling: Duration

    /// Takes the value of each property.
    public init(
        host: String,
        credentials: [String],
        simulation: Simulation?,
        startedAt: Instant,
        utcOffset: Duration,
        sampling: Duration,
        polling: Duration
    ) {
        self.host = host
        self.credentials = credentials
        self.simulation = simulation
        self.startedAt = startedAt
        self.utcOffset = utcOffset
        self.sampling = sampling
        self.polling = polling
    }
}
