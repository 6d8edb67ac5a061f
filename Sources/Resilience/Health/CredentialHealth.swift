internal import Timing

/// A credential and its buckets.
struct CredentialHealth: Hashable, Sendable {
    let credential: HealthFacet
    let buckets: [HealthFacet]
    /// Whether nothing that `core` counts can be sent with it.
    let isDown: Bool

    var facets: [HealthFacet] { [credential] + buckets }

    init(of snapshot: CredentialSnapshot, at now: Instant) {
        let name = snapshot.name.rawValue
        credential = Self.facet(of: snapshot, at: now)
        buckets = snapshot.buckets.map { Self.facet(of: $0, named: name, at: now) }
        let core = zip(snapshot.buckets, buckets).first { $0.0.bucket == .core }?.1
        isDown = credential.status == .down || core?.status == .down
    }

    private static func facet(of snapshot: CredentialSnapshot, at now: Instant) -> HealthFacet {
        let name = snapshot.name.rawValue
        switch snapshot.standing {
        case .ready: break
        case .waiting(let until):
            return HealthFacet(.credential, name, .degraded, "a token is being fetched", until: until)
        case .refused(_, let retryAt):
            return HealthFacet(.credential, name, .down, "GitHub does not accept it", until: retryAt)
        }
        switch snapshot.secondary.gate {
        case .shut(let until, let strikes) where until > now:
            let reason = "GitHub's secondary limit was hit \(strikes) times in a row"
            return HealthFacet(.credential, name, .down, reason, until: until)
        case .shut, .probing:
            return HealthFacet(
                .credential,
                name,
                .degraded,
                "one probe finds out whether the limit is lifted"
            )
        case .trickling(let until):
            return HealthFacet(.credential, name, .degraded, "calls leave spaced after a limit", until: until)
        case .open:
            let isKnown = snapshot.buckets.contains { $0.learnedAt != nil }
            let reason = isKnown ? "GitHub answers it" : "GitHub has not told its limits yet"
            return HealthFacet(.credential, name, isKnown ? .healthy : .unknown, reason)
        }
    }

    private static func facet(
        of quota: QuotaSnapshot,
        named credential: String,
        at now: Instant
    ) -> HealthFacet {
        let left = quota.remaining.map { "\($0) of \(quota.limit.map(String.init) ?? "unknown") left" }
        func facet(_ status: HealthStatus, _ reason: String, until: Instant? = nil) -> HealthFacet {
            HealthFacet(.bucket, "\(quota.bucket.rawValue) of \(credential)", status, reason, until: until)
        }
        switch quota.state {
        case .exhausted(let until) where until > now: return facet(.down, "used up", until: until)
        case .exhausted, .unknown: return facet(.unknown, "what is left is not known")
        case .open: return facet(.healthy, left ?? "open")
        case .low: return facet(.degraded, "low: " + (left ?? "little left"), until: quota.reset)
        case .reserved:
            return facet(.degraded, "kept for critical calls: " + (left ?? "little left"), until: quota.reset)
        }
    }
}
