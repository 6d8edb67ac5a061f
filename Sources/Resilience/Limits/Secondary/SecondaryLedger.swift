public import Timing

/// Everything that GitHub's secondary limits count of one credential, and the gate that a refusal shuts.
///
/// The service publishes the figures but not where it stands, so this is a ledger of our own: requests under
/// way, points a minute on an endpoint, content creations a minute and an hour, a least time between mutating
/// requests. GitHub docs: Rate limits for the REST API, "About secondary rate limits"; Best practices for
/// using the REST API.
public struct SecondaryLedger: Sendable {
    private var policy: SecondaryPolicy
    private var barrier: CredentialGate
    /// Attempts under way, each with the gate's era in which it was sent.
    private var underWay: [AttemptID: Int] = [:]
    private var points = PointsLedger()
    private var creations = CreationLedger(at: Instant(nanoseconds: 0))
    private var lastWrite = Instant.distantPast
    private var hits = 0

    /// Open, with nothing spent.
    public init(policy: SecondaryPolicy) {
        self.policy = policy
        barrier = CredentialGate(policy: policy)
    }

    /// Refusals by a secondary limit in a row; cleared when the probe after the gate is taken.
    public var strikes: Int { barrier.strikes }

    /// Whether the call may go now: the gate first, since asking on while it is shut risks a ban, then our
    /// ledger.
    public func admission(for call: Call, at now: Instant) -> Admission {
        let gate = barrier.admission(at: now)
        guard policy.isEnabled, case .granted = gate else { return gate }
        guard underWay.count < max(1, policy.concurrency) else { return .held(.concurrency, until: nil) }
        let endpoint = PointsLedger.Endpoint(of: call.lane)
        if let opening = points.opening(for: call.points, on: endpoint, limit: limit(of: endpoint), at: now) {
            return .held(.points, until: opening)
        }
        switch call.lane.effect {
        case .read: return .granted
        case .write: break
        case .creation:
            if let opening = creationOpening(at: now) { return .held(.creations, until: opening) }
        }
        return nextWrite > now ? .held(.writeSpacing, until: nextWrite) : .granted
    }

    /// An attempt was put on the wire, and is charged.
    public mutating func sent(_ attempt: AttemptID, _ call: Call, at now: Instant) {
        barrier.sent(attempt, at: now)
        underWay[attempt] = barrier.era
        points.spend(call.points, on: PointsLedger.Endpoint(of: call.lane), at: now)
        switch call.lane.effect {
        case .read: break
        case .write: lastWrite = now
        case .creation:
            lastWrite = now
            creations.created(at: now)
        }
    }

    /// An attempt came to something. One that is not under way is ignored.
    public mutating func settled(_ attempt: AttemptID, as outcome: Outcome, at now: Instant) {
        guard let era = underWay.removeValue(forKey: attempt) else { return }
        switch outcome {
        case .succeeded, .declined:
            barrier.passed(attempt, at: now)
        // A token is looked at before the secondary limits are.
        case .limited(.bucket, _), .unauthorized, .failed:
            barrier.returned(attempt, at: now)
        case .limited(.credential, let until), .limited(.bucketAndCredential, let until):
            hits += 1
            barrier.refused(inEra: era, until: until, at: now)
        }
    }

    /// An attempt was taken off the wire, and nobody knows what it came to.
    public mutating func withdrawn(_ attempt: AttemptID, at now: Instant) {
        guard underWay.removeValue(forKey: attempt) != nil else { return }
        barrier.returned(attempt, at: now)
    }

    /// Harmless at any instant.
    public mutating func ticked(at now: Instant) {
        barrier.ticked(at: now)
    }

    /// A gate that is shut stays shut as long as it was told to; everything else obeys the new policy at
    /// once.
    public mutating func reconfigured(_ policy: SecondaryPolicy, at now: Instant) {
        self.policy = policy
        barrier.reconfigured(policy)
    }

    /// How the gate stands. Reading changes nothing.
    public func gate(at now: Instant) -> GateState {
        barrier.shown(at: now)
    }

    mutating func openedByHand(at now: Instant) {
        barrier.openedByHand(at: now)
    }

    /// When the gate or the write spacing changes without being told anything. What waits for points or
    /// creations was told its own instant.
    public func nextChange(after now: Instant) -> Instant? {
        let write = policy.isEnabled && nextWrite > now ? nextWrite : nil
        return [barrier.nextChange(after: now), write].compactMap { $0 }.min()
    }

    /// How it stands. Reading changes nothing.
    public func snapshot(at now: Instant) -> SecondarySnapshot {
        let busiest = points.busiest(at: now, limit: limit)
        return SecondarySnapshot(
            gate: gate(at: now),
            hits: hits,
            inFlight: underWay.count,
            inFlightLimit: policy.concurrency,
            pointsLastMinute: busiest?.points ?? 0,
            pointsLimit: busiest?.limit ?? policy.pointsPerMinute,
            creationsLastMinute: creations.lastMinute(at: now),
            creationsPerMinuteLimit: policy.creationsPerMinute,
            creationsLastHour: creations.lastHour(at: now),
            creationsPerHourLimit: policy.creationsPerHour,
            nextWriteAt: policy.isEnabled && nextWrite > now ? nextWrite : nil
        )
    }

    private var nextWrite: Instant {
        lastWrite == .distantPast ? .distantPast : lastWrite.advanced(by: policy.writeSpacing)
    }

    private func creationOpening(at now: Instant) -> Instant? {
        creations.opening(perMinute: policy.creationsPerMinute, perHour: policy.creationsPerHour, at: now)
    }

    private func limit(of endpoint: PointsLedger.Endpoint) -> Int {
        switch endpoint {
        case .graphql: policy.graphqlPointsPerMinute
        case .rest: policy.pointsPerMinute
        }
    }
}
