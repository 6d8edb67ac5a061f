internal import Timing

extension HealthFacet {
    /// How old everything else is.
    static func answers(lastAt: Instant?, staleAfter staleness: Duration, at now: Instant) -> HealthFacet {
        guard let lastAt else { return HealthFacet(.answers, "", .unknown, "GitHub has not answered yet") }
        let age = lastAt.duration(to: now)
        let seconds = max(0, age.nanoseconds) / 1_000_000_000
        guard age > staleness else { return HealthFacet(.answers, "", .healthy, "heard \(seconds) s ago") }
        return HealthFacet(.answers, "", .degraded, "nothing heard for \(seconds) s; the figures are stale")
    }

    /// `nil` where no audit is kept. A failing one never stops a call.
    static func audit(_ audit: AuditStanding) -> HealthFacet? {
        switch audit {
        case .off: nil
        case .writing: HealthFacet(.audit, "", .healthy, "records are written")
        case .failing(let reason, _, let unwritten):
            HealthFacet(.audit, "", .degraded, "audit failing: \(reason); \(unwritten) records not written")
        }
    }
}
