import Resilience
import Testing
import Timing

@Suite struct HealthTests {
    private let now = HealthSamples.now
    private var later: Instant { now.advanced(by: .seconds(60)) }

    private func health(audit: AuditStanding = .off, _ spoil: (inout Snapshot) -> Void = { _ in }) -> Health {
        var snapshot = HealthSamples.well
        spoil(&snapshot)
        return Health(of: snapshot, audit: audit, staleAfter: .seconds(120), at: now)
    }

    @Test func `all is well, and every facet says why`() {
        let health = health(audit: .writing)
        #expect(health.status == .healthy)
        #expect(
            health.facets.map(\.kind) == [.credential, .bucket, .breaker, .queue, .latency, .answers, .audit]
        )
        #expect(health.facets.allSatisfy { $0.status == .healthy && !$0.reason.isEmpty })
        #expect(health.troubles == [])
    }

    @Test func `what has not been told is unknown, never healthy or down`() {
        let health = Health(of: HealthSamples.unknown, audit: .off, staleAfter: .seconds(120), at: now)
        #expect(health.facets.map(\.kind) == [.queue, .answers])
        #expect(health.facets.last?.status == .unknown)
        #expect(health.status == .unknown)
        let fresh = HealthSamples.credential("token", [HealthSamples.bucket(.core, .unknown)])
        let asked = self.health { $0.credentials = [fresh] }
        #expect(asked.facets.filter { $0.status == .unknown }.map(\.kind) == [.credential, .bucket])
        #expect(asked.status == .healthy)
    }

    @Test func `a window that has passed makes its bucket unknown`() {
        let passed = HealthSamples.bucket(.core, .exhausted(until: now))
        let health = health { $0.credentials = [HealthSamples.credential("token", [passed])] }
        #expect(health.facets.first { $0.kind == .bucket }?.status == .unknown)
        #expect(health.status == .healthy)
    }

    @Test(arguments: [
        (Bucket.core, QuotaState.low, HealthStatus.degraded), (.core, .reserved, .degraded),
        (.core, .exhausted(until: HealthSamples.now.advanced(by: .seconds(60))), .down),
        (.search, .exhausted(until: HealthSamples.now.advanced(by: .seconds(60))), .degraded),
    ])
    func `only the core limit takes everything down`(bucket: Bucket, state: QuotaState, whole: HealthStatus) {
        let buckets = [HealthSamples.bucket(bucket, state), HealthSamples.bucket("other", .open)]
        let health = health { $0.credentials = [HealthSamples.credential("token", buckets)] }
        #expect(health.status == whole)
        #expect(health.troubles.map(\.name) == ["\(bucket.rawValue) of token"])
        #expect(health.troubles[0].until != nil)
    }

    @Test func `one of two credentials that is shut out degrades, both take down`() {
        let shut = HealthSamples.credential("a", gate: .shut(until: later, strikes: 2))
        #expect(health { $0.credentials = [shut, HealthSamples.credential("b")] }.status == .degraded)
        let empty = HealthSamples.credential("b", [HealthSamples.bucket(.core, .exhausted(until: later))])
        let both = health { $0.credentials = [shut, empty] }
        #expect(both.status == .down)
        #expect(both.facets[0].until == later)
    }

    @Test(arguments: [
        (BreakerState.forcedOpen, HealthStatus.down), (.halfOpen(succeeded: 1, failed: 0), .degraded),
        (.open(until: HealthSamples.now), .down), (.forcedClosed, .healthy), (.closed, .healthy),
        (.metricsOnly(wouldBeOpen: true), .degraded), (.metricsOnly(wouldBeOpen: false), .healthy),
    ])
    func `the breaker of the API counts for everything, others for themselves`(
        state: BreakerState,
        status: HealthStatus
    ) {
        let api = health { $0.breakers = [HealthSamples.breaker(.api, state)] }
        #expect(api.status == status)
        let uploads = health { $0.breakers.append(HealthSamples.breaker(.uploads, state)) }
        #expect(uploads.status == min(status, .degraded))
        #expect(uploads.facets.first { $0.name == "uploads" }?.status == status)
    }

    @Test(arguments: [
        (0, HealthStatus.healthy), (79, .healthy), (80, .degraded), (99, .degraded), (100, .down),
    ])
    func `a queue is degraded from four fifths on and down when full`(depth: Int, status: HealthStatus) {
        #expect(health { $0.queue = HealthSamples.queue(depth: depth) }.status == status)
    }

    @Test func `a queue that is paused or draining is down`() {
        #expect(health { $0.queue = HealthSamples.queue(depth: 0, isPaused: true) }.status == .down)
        #expect(health { $0.queue = HealthSamples.queue(depth: 0, isDraining: true) }.status == .down)
    }

    @Test(arguments: [(1, 9, HealthStatus?.none), (9, 9, nil), (1, 10, .healthy), (2, 10, .degraded)])
    func `more than a tenth of failures degrades, and few calls say nothing`(
        failures: Int,
        count: Int,
        status: HealthStatus?
    ) {
        let health = health { $0.latency = [HealthSamples.latency("api", failures: failures, of: count)] }
        #expect(health.facets.first { $0.kind == .latency }?.status == status)
    }

    @Test(arguments: [(120, HealthStatus.healthy), (121, .degraded)])
    func `figures that are older than allowed degrade`(seconds: Int, status: HealthStatus) {
        #expect(health { $0.lastAnswerAt = now.advanced(by: .seconds(-seconds)) }.status == status)
    }

    @Test func `an audit that cannot be written degrades and says audit failing`() {
        let health = health(audit: .failing(reason: "the disk is full", since: now, unwritten: 3))
        #expect(health.status == .degraded)
        #expect(health.troubles[0].reason.hasPrefix("audit failing: the disk is full; 3 records"))
    }
}
