internal import Timing

/// Everything that can keep a call from leaving now, other than its place in the queue.
struct Gates: Sendable {
    private(set) var credentials: [CredentialName: CredentialLimits] = [:]
    private var breakers: [RouteClass: CircuitBreaker] = [:]
    /// Attempts on the wire.
    private(set) var inFlight = 0
    private var settings: Settings

    init(settings: Settings) {
        self.settings = settings
    }

    /// Whether slots and limits let the call go. The breaker is asked last, by `admitToBreaker`, because asking it
    /// takes a place.
    func admission(for call: Call, at now: Instant) -> Admission {
        guard inFlight < settings.requestQueue.maximumInFlight else { return .held(.concurrency, until: nil) }
        return credentials[call.lane.credential]?.admission(for: call, at: now) ?? .granted
    }

    /// What the breaker would say, without asking it.
    func breakerRefusal(of routeClass: RouteClass, at now: Instant) -> CircuitBreaker.Decision? {
        breakers[routeClass]?.refusal(at: now)
    }

    mutating func admitToBreaker(_ routeClass: RouteClass, at now: Instant) -> CircuitBreaker.Decision {
        withBreaker(routeClass, at: now) { $0.admit(at: now) }
    }

    mutating func sent(_ attempt: AttemptID, _ call: Call, at now: Instant) {
        inFlight += 1
        withLimits(of: call.lane.credential) { limits in
            limits.ledger.sent(attempt, call, at: now)
            guard let bucket = call.lane.bucket else { return }
            limits.withQuota(of: bucket) { $0.reserve(call.priority, at: now) }
        }
    }

    /// The attempt is off the wire, and nobody knows or cares what it came to.
    mutating func withdrawn(_ attempt: AttemptID, _ call: Call, at now: Instant) {
        inFlight -= 1
        withLimits(of: call.lane.credential) { limits in
            limits.ledger.withdrawn(attempt, at: now)
            guard let bucket = call.lane.bucket else { return }
            limits.withQuota(of: bucket) { $0.settle(with: nil, counted: true, at: now) }
        }
    }

    mutating func settled(_ attempt: AttemptID, _ call: Call, with answer: Answer, at now: Instant) {
        inFlight -= 1
        withLimits(of: call.lane.credential) { limits in
            limits.ledger.settled(attempt, as: answer.outcome, at: now)
            guard let bucket = call.lane.bucket else {
                if let reading = answer.reading {
                    limits.withQuota(of: reading.bucket) { $0.learned(reading, at: now) }
                }
                return
            }
            limits.settle(bucket, with: answer, isAnonymous: call.lane.credential == .anonymous, at: now)
        }
    }

    mutating func learned(_ reading: LimitReading, of credential: CredentialName, at now: Instant) {
        withLimits(of: credential) { limits in
            limits.withQuota(of: reading.bucket) { $0.learned(reading, at: now) }
        }
    }

    mutating func ticked(at now: Instant) {
        for name in credentials.keys {
            credentials[name]?.ledger.ticked(at: now)
        }
        for routeClass in breakers.keys {
            breakers[routeClass]?.ticked(at: now)
        }
    }

    mutating func reconfigured(_ settings: Settings, at now: Instant) {
        self.settings = settings
        for name in credentials.keys {
            credentials[name]?.reconfigured(
                quota: settings.rateLimit,
                secondary: settings.secondaryRateLimit,
                at: now
            )
        }
        for routeClass in breakers.keys {
            breakers[routeClass]?.reconfigured(settings.circuitBreaker, at: now)
        }
    }

    /// Until when a gate is shut; `nil` while it is open.
    func shutUntil(_ gate: Event.Gate, of credential: CredentialName, at now: Instant) -> Instant? {
        guard let limits = credentials[credential] else { return nil }
        switch gate {
        case .bucket(let bucket):
            return limits.quotas[bucket]?.gate(at: now)
        case .secondary:
            guard case .shut(let until, _) = limits.ledger.gate(at: now) else { return nil }
            return until
        }
    }

    /// When something may change without an answer; `nil` where nothing will.
    func nextChange(after now: Instant) -> Instant? {
        let ledgers = credentials.values.compactMap { $0.ledger.nextChange(after: now) }
        let breakers = breakers.values.compactMap(\.nextChange)
        return [ledgers.min(), breakers.min()].compactMap { $0 }.min()
    }

    /// Changes the breaker of a route class, which is made where the class is new.
    mutating func withBreaker<Result>(
        _ routeClass: RouteClass,
        at now: Instant,
        _ change: (inout CircuitBreaker) -> Result
    ) -> Result {
        let policy = settings.circuitBreaker
        return change(
            &breakers[routeClass, default: CircuitBreaker(routeClass: routeClass, policy: policy, at: now)]
        )
    }

    /// Changes of state that nobody has been told yet.
    mutating func takeBreakerChanges() -> [BreakerEvent] {
        var changes: [BreakerEvent] = []
        for routeClass in breakers.keys {
            while let change = breakers[routeClass]?.takeChange() {
                changes.append(BreakerEvent(routeClass: routeClass, change: change))
            }
        }
        return changes.sorted { $0.routeClass.rawValue < $1.routeClass.rawValue }
    }

    func breakerSnapshots(at now: Instant) -> [BreakerSnapshot] {
        breakers.values.map { $0.snapshot(at: now) }.sorted(by: BreakerSnapshot.isWorse)
    }

    private mutating func withLimits(
        of credential: CredentialName,
        _ change: (inout CredentialLimits) -> Void
    ) {
        let quota = settings.rateLimit
        let secondary = settings.secondaryRateLimit
        change(&credentials[credential, default: CredentialLimits(quota: quota, secondary: secondary)])
    }
}
