internal import Timing

/// Everything that can keep a call from leaving now, other than its place in the queue.
struct Gates: Sendable {
    private var credentials = InPlaceTable<CredentialName, CredentialLimits>()
    private var breakers = InPlaceTable<RouteClass, CircuitBreaker>()
    /// Changes of breakers that nobody has been told yet.
    private var breakerChanges: [BreakerEvent] = []
    /// Attempts on the wire.
    private(set) var inFlight = 0
    private var settings: Settings

    init(settings: Settings) {
        self.settings = settings
    }

    var hasFreeSlot: Bool { inFlight < settings.requestQueue.maximumInFlight }

    /// Whether slots and limits let the call go. The breaker is asked last, by `admitToBreaker`, because asking it
    /// takes a place.
    func admission(for call: Call, at now: Instant) -> Admission {
        guard hasFreeSlot else { return .held(.concurrency, until: nil) }
        guard call.lane.isLimited else { return .granted }
        return credentials.ask(call.lane.credential) { $0.admission(for: call, at: now) } ?? .granted
    }

    /// What the breaker would say, without asking it.
    func breakerRefusal(of routeClass: RouteClass, at now: Instant) -> CircuitBreaker.Decision? {
        breakers.ask(routeClass) { $0.refusal(at: now) }
    }

    mutating func admitToBreaker(_ routeClass: RouteClass, at now: Instant) -> CircuitBreaker.Decision {
        withBreaker(routeClass, at: now) { $0.admit(at: now) }
    }

    mutating func sent(_ attempt: AttemptID, _ call: Call, at now: Instant) {
        inFlight += 1
        guard call.lane.isLimited else { return }
        withLimits(of: call.lane.credential) { limits in
            limits.ledger.sent(attempt, call, at: now)
            guard let bucket = call.lane.bucket else { return }
            limits.withQuota(of: bucket) { $0.reserve(call.priority, at: now) }
        }
    }

    /// The attempt is off the wire, and nobody knows or cares what it came to.
    mutating func withdrawn(_ attempt: AttemptID, _ call: Call, at now: Instant) {
        inFlight -= 1
        guard call.lane.isLimited else { return }
        withLimits(of: call.lane.credential) { limits in
            limits.ledger.withdrawn(attempt, at: now)
            guard let bucket = call.lane.bucket else { return }
            limits.withQuota(of: bucket) { $0.settle(with: nil, counted: true, at: now) }
        }
    }

    mutating func settled(_ attempt: AttemptID, _ call: Call, with answer: Answer, at now: Instant) {
        inFlight -= 1
        guard call.lane.isLimited else { return }
        withLimits(of: call.lane.credential) { limits in
            limits.ledger.settled(attempt, as: answer.outcome, at: now)
            guard let bucket = call.lane.bucket else {
                if let reading = answer.reading, limits.takes(reading.bucket) {
                    limits.withQuota(of: reading.bucket) { $0.learned(reading, at: now) }
                }
                return
            }
            limits.settle(bucket, with: answer, isAnonymous: call.lane.credential == .anonymous, at: now)
        }
    }

    mutating func learned(_ reading: LimitReading, of credential: CredentialName, at now: Instant) {
        withLimits(of: credential) { limits in
            guard limits.takes(reading.bucket) else { return }
            limits.withQuota(of: reading.bucket) { $0.learned(reading, at: now) }
        }
    }

    /// Why calls of the credential are refused; `nil` while they are not.
    func trouble(of credential: CredentialName) -> (CredentialTrouble, retryAt: Instant?)? {
        guard case .refused(let trouble, let retryAt)? = credentials.ask(credential, { $0.standing }) else {
            return nil
        }
        return (trouble, retryAt)
    }

    mutating func stand(_ credential: CredentialName, _ standing: CredentialStanding) {
        withLimits(of: credential) { $0.standing = standing }
    }

    /// Nothing where nothing is known of the gate.
    mutating func openedByHand(_ gate: Event.Gate, of credential: CredentialName, at now: Instant) {
        guard credentials.ask(credential, { _ in true }) != nil else { return }
        withLimits(of: credential) { limits in
            switch gate {
            case .secondary: limits.ledger.openedByHand(at: now)
            case .bucket(let bucket): limits.withQuota(of: bucket) { $0.openedByHand() }
            }
        }
    }

    mutating func ticked(at now: Instant) {
        credentials.changeAll { $1.ledger.ticked(at: now) }
        changeBreakers { $0.ticked(at: now) }
    }

    mutating func reconfigured(_ settings: Settings, at now: Instant) {
        self.settings = settings
        credentials.changeAll { _, limits in
            limits.reconfigured(quota: settings.rateLimit, secondary: settings.secondaryRateLimit, at: now)
        }
        changeBreakers { $0.reconfigured(settings.circuitBreaker, at: now) }
    }

    /// Until when a gate is shut; `nil` while it is open.
    func shutUntil(_ gate: Event.Gate, of credential: CredentialName, at now: Instant) -> Instant? {
        credentials.ask(credential) { $0.shutUntil(gate, at: now) }
    }

    /// Whether the limits are to be asked for before a call tries the bucket; see `Quota.takesInquiry`.
    mutating func takesInquiry(_ bucket: Bucket, of credential: CredentialName, at now: Instant) -> Bool {
        var isWorthIt = false
        withLimits(of: credential) { limits in
            isWorthIt = limits.withQuota(of: bucket) { $0.takesInquiry(at: now) }
        }
        return isWorthIt
    }

    /// When something may change without an answer; `nil` where nothing will.
    func nextChange(after now: Instant) -> Instant? {
        let ledger = credentials.least { $0.ledger.nextChange(after: now) }
        let breaker = breakers.least { $0.nextChange }
        guard let ledger, let breaker else { return ledger ?? breaker }
        return min(ledger, breaker)
    }

    /// Changes the breaker of a route class, which is made where the class is new.
    mutating func withBreaker<Result>(
        _ routeClass: RouteClass,
        at now: Instant,
        _ change: (inout CircuitBreaker) -> Result
    ) -> Result {
        let policy = settings.circuitBreaker
        return breakers.change(routeClass) {
            CircuitBreaker(routeClass: routeClass, policy: policy, at: now)
        } by: { breaker in
            defer { Self.note(&breaker, of: routeClass, in: &breakerChanges) }
            return change(&breaker)
        }
    }

    /// Changes of state that nobody has been told yet.
    mutating func takeBreakerChanges() -> [BreakerEvent] {
        guard !breakerChanges.isEmpty else { return [] }
        defer { breakerChanges = [] }
        return breakerChanges.sorted { $0.routeClass.rawValue < $1.routeClass.rawValue }
    }

    func credentialSnapshots(at now: Instant) -> [CredentialSnapshot] {
        let snapshots = zip(credentials.keys, credentials.values).map { $1.snapshot(named: $0, at: now) }
        return snapshots.sorted { $0.name.rawValue < $1.name.rawValue }
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
        credentials.change(credential) {
            CredentialLimits(quota: quota, secondary: secondary)
        } by: {
            change(&$0)
        }
    }

    private mutating func changeBreakers(_ change: (inout CircuitBreaker) -> Void) {
        breakers.changeAll { routeClass, breaker in
            change(&breaker)
            Self.note(&breaker, of: routeClass, in: &breakerChanges)
        }
    }

    private static func note(
        _ breaker: inout CircuitBreaker,
        of routeClass: RouteClass,
        in changes: inout [BreakerEvent]
    ) {
        guard let change = breaker.takeChange() else { return }
        changes.append(BreakerEvent(routeClass: routeClass, change: change))
    }
}
