public import GitHub
public import Resilience
private import Synchronization

/// The metrics of one client: a reader of its events and of its snapshot.
///
/// Make it before the first call is sent, so that it hears of all. It listens until it is dropped.
public final class GitHubMetrics: Sendable {
    private let client: GitHubClient
    private let audit: @Sendable () -> AuditStanding
    private let record: Record
    private let listener: Listener

    /// - Parameters:
    ///   - client: whose metrics they are.
    ///   - audit: what the audit log says of itself.
    ///   - observer: is told each duration that a histogram counts, on whatever thread the event came.
    public init(
        of client: GitHubClient,
        audit: @escaping @Sendable () -> AuditStanding = { .off },
        observer: (@Sendable (DurationObservation) -> Void)? = nil
    ) {
        let record = Record()
        self.client = client
        self.audit = audit
        self.record = record
        listener = client.listen { events in
            let observations = record.heard(events)
            if let observer { observations.forEach(observer) }
        }
    }

    /// Everything that is known now. Reading it changes nothing.
    public func page() -> MetricsPage {
        let snapshot = client.snapshot()
        let standing = audit()
        let families =
            snapshot.metricFamilies + record.families + standing.metricFamilies
            + health(of: snapshot, standing).metricFamilies
        let found = Dictionary(families.map { ($0.metric, $0) }) { first, _ in first }
        return MetricsPage(MetricsTable.rows.compactMap { found[$0] })
    }

    /// How well calls can go now, facet by facet.
    public func health() -> Health {
        health(of: client.snapshot(), audit())
    }

    /// The figures count as stale after this time without an answer.
    public static let staleAfter = Duration.seconds(300)

    private func health(of snapshot: Snapshot, _ standing: AuditStanding) -> Health {
        Health(of: snapshot, audit: standing, staleAfter: Self.staleAfter, at: snapshot.at)
    }

    /// Guards the one `CallMetrics`.
    private final class Record: Sendable {
        private let calls = Mutex(CallMetrics())

        var families: [MetricFamily] { calls.withLock { $0.families } }

        func heard(_ events: [Event]) -> [DurationObservation] {
            calls.withLock { calls in events.compactMap { calls.heard($0) } }
        }
    }
}
