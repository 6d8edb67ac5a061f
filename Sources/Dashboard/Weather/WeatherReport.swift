public import Timing

/// What the simulated GitHub says of itself: its weather, and the truth that it counted.
public struct WeatherReport: Hashable, Sendable {
    /// One bucket of one credential, as the server has it.
    public struct Window: Hashable, Sendable {
        public var credential: String
        public var bucket: String
        public var limit: Int
        public var remaining: Int
        public var reset: Instant

        public init(credential: String, bucket: String, limit: Int, remaining: Int, reset: Instant) {
            self.credential = credential
            self.bucket = bucket
            self.limit = limit
            self.remaining = remaining
            self.reset = reset
        }
    }

    public var scenario: String
    /// Scenarios that can be played.
    public var scenarios: [String]
    /// What the weather is called now; `nil` between the scenario's phases.
    public var phase: String?
    public var knobs: [WeatherKnob: WeatherSetting]
    /// Those that are open.
    public var windows: [Window]
    /// Requests since the start.
    public var answered: Int
    /// Refused requests by the limit that refused them.
    public var refusals: [String: Int]
    /// Answers that were spoilt, by fault.
    public var faults: [String: Int]
    /// Requests that came though the server had told their sender to wait.
    public var violations: Int

    public init(
        scenario: String,
        scenarios: [String],
        phase: String?,
        knobs: [WeatherKnob: WeatherSetting],
        windows: [Window],
        answered: Int,
        refusals: [String: Int],
        faults: [String: Int],
        violations: Int
    ) {
        self.scenario = scenario
        self.scenarios = scenarios
        self.phase = phase
        self.knobs = knobs
        self.windows = windows
        self.answered = answered
        self.refusals = refusals
        self.faults = faults
        self.violations = violations
    }
}
