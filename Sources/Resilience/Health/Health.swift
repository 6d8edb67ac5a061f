public import Timing

/// How well calls can go, facet by facet and as a whole. Made of a snapshot; asking changes nothing.
///
/// The whole is down where nothing can be sent: every credential is shut out or has used up its `core` limit,
/// the breaker of the REST API is open, or the queue takes or sends nothing. It is degraded where anything
/// else is not healthy, and unknown before GitHub has answered anything.
public struct Health: Hashable, Sendable, Encodable {
    /// The worst that concerns every call.
    public var status: HealthStatus
    /// When the figures were taken, in seconds since the Unix epoch when encoded.
    public var at: Instant
    /// The worst first; of equals in the order credential, buckets, breakers, queue, latency, answers, audit.
    public var facets: [HealthFacet]

    /// - Parameters:
    ///   - snapshot: what the core knew at `now`.
    ///   - audit: what the audit log says of itself.
    ///   - staleness: how long after the last answer the figures count as stale.
    ///   - now: the present, by the same time as all other calls.
    public init(
        of snapshot: Snapshot,
        audit: AuditStanding,
        staleAfter staleness: Duration,
        at now: Instant
    ) {
        let credentials = snapshot.credentials.map { CredentialHealth(of: $0, at: now) }
        let calls = snapshot.breakers.map(HealthFacet.breaker) + [.queue(snapshot.queue, at: now)]
        let signs =
            snapshot.latency.compactMap(HealthFacet.latency)
            + [.answers(lastAt: snapshot.lastAnswerAt, staleAfter: staleness, at: now)]
            + [HealthFacet.audit(audit)].compactMap(\.self)
        self.at = now
        let all = credentials.flatMap(\.facets) + calls + signs
        facets = HealthStatus.allCases.reversed().flatMap { status in all.filter { $0.status == status } }
        status = Self.whole(of: all, credentials)
    }

    /// The facets that are worse than healthy.
    public var troubles: [HealthFacet] { facets.filter { $0.status > .healthy } }

    private static func whole(of facets: [HealthFacet], _ credentials: [CredentialHealth]) -> HealthStatus {
        let nobodySends = !credentials.isEmpty && credentials.allSatisfy(\.isDown)
        guard !nobodySends, !facets.contains(where: \.stopsEverything) else { return .down }
        guard !facets.contains(where: { $0.status > .healthy }) else { return .degraded }
        let hasHeard = facets.contains { $0.kind == .answers && $0.status != .unknown }
        return hasHeard ? .healthy : .unknown
    }

    private enum CodingKeys: CodingKey {
        case status, at, facets
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(status, forKey: .status)
        try container.encode(at.secondsSinceEpoch, forKey: .at)
        try container.encode(facets, forKey: .facets)
    }
}
