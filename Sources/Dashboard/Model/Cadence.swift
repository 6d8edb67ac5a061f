/// How often new data is expected; what is overdue by twice that is marked stale.
public struct Cadence: Hashable, Sendable {
    /// Between two snapshots.
    public var sampling: Duration
    /// The longest time between two answers of the service while requests are under way.
    public var polling: Duration

    /// How often a dashboard looks at its client where nothing happens.
    public static let ofSnapshots = Duration.seconds(1)

    public init(sampling: Duration, polling: Duration) {
        self.sampling = sampling
        self.polling = polling
    }
}
