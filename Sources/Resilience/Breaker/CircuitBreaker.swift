public import Timing

/// Stops calls to one route class while it keeps failing, and finds out with a few probes when it has
/// recovered.
///
/// A verdict counts only in the state in which its call was admitted: each change of state begins a
/// generation, a permit carries the generation, and a permit from an older one is ignored. Reading changes
/// nothing; a change is handed out once, by `takeChange`. Whoever admits a call settles its permit once, as
/// neutral where the call was taken back, refused by a limit or never sent.
public struct CircuitBreaker: Sendable {
    /// The right to make one call; to be given back with what became of it.
    public struct Permit: Hashable, Sendable {
        let generation: UInt64
        /// The number of a probe's lease; 0 where the call is no probe.
        let lease: Int
    }

    /// Whether a call may go.
    public enum Decision: Hashable, Sendable {
        /// It may; the permit is to be settled once.
        case admitted(Permit)
        /// `nil`: held open by the operator.
        case refused(until: Instant?)
    }

    /// What a call says about the health of its route class.
    public enum Judgement: Hashable, Sendable {
        /// An answer came, be it 200 or 404.
        case success
        /// No answer, or one that says that the service is not well.
        case failure(Failure)
        /// Says nothing: a limit refused it, it was taken back, or it was never sent.
        case neutral
    }

    enum State: Hashable, Sendable {
        /// Judges calls by the window. Leaves to `open`.
        case closed
        /// Refuses. Leaves to `halfOpen`, by the first admission or tick at the deadline or after.
        case open(until: Instant)
        /// Lets probes through. Leaves to `closed` or `open`.
        case halfOpen(Probes)
    }

    let routeClass: RouteClass
    var policy: BreakerPolicy
    var control = BreakerControl.automatic
    /// When the operator's hold ends by itself.
    var heldUntil: Instant?
    var state = State.closed
    var since: Instant
    var window: RollingWindow<CallTally>
    /// Recoveries in a row that failed; each doubles the open time.
    var failedRecoveries = 0
    /// The jitter drawn when it opened last, -1 to 1.
    var jitterDrawn: Double = 0
    var trips = 0
    var refused = 0
    var lastFailure: Failure?
    var change: BreakerChange?
    private(set) var generation: UInt64 = 0

    /// Closed, with an empty window.
    public init(routeClass: RouteClass, policy: BreakerPolicy, at now: Instant) {
        self.routeClass = routeClass
        self.policy = policy
        since = now
        window = RollingWindow(slots: Self.slots, ofNanoseconds: policy.slotNanoseconds, at: now)
    }

    /// Asks for the right to make one call. May make an open breaker half-open.
    public mutating func admit(at now: Instant) -> Decision {
        switch mode {
        case .judging:
            let decision = judgedAdmission(at: now)
            if case .refused = decision { refused += 1 }
            return decision
        case .shadowing:
            guard case .admitted(let permit) = judgedAdmission(at: now) else { return .admitted(.unjudged) }
            return .admitted(permit)
        case .admitting, .disabled:
            return .admitted(Permit(generation: generation, lease: 0))
        case .refusing:
            refused += 1
            return .refused(until: nil)
        }
    }

    /// The change of state that the last call of a mutating method made, if it made one and it was not taken
    /// yet.
    public mutating func takeChange() -> BreakerChange? {
        guard change != nil else { return nil }
        defer { change = nil }
        return change
    }

    /// The instant has come to look at the open time and the leases. Harmless at any instant.
    public mutating func ticked(at now: Instant) {
        if let heldUntil, now >= heldUntil { operated(.automatic, at: now) }
        switch state {
        case .closed: break
        case .open(let until):
            if isJudging && now >= until { move(to: .halfOpen(Probes()), because: .openTimePassed, at: now) }
        case .halfOpen(var probes):
            probes.dropEnded(at: now)
            state = .halfOpen(probes)
        }
    }

    /// Begins a generation: what was admitted before is no longer judged.
    mutating func move(to new: State, because reason: BreakerChange.Reason, at now: Instant) {
        let before = shown
        state = new
        generation += 1
        let after = shown
        if case .metricsOnly = after, before == after { return }
        since = now
        change = BreakerChange(from: before, to: after, reason: reason)
    }

    /// Changes what lies above the state, and tells it where it shows.
    mutating func override(
        because reason: BreakerChange.Reason,
        at now: Instant,
        _ edit: (inout CircuitBreaker) -> Void
    ) {
        let before = shown
        edit(&self)
        let after = shown
        guard before != after else { return }
        generation += 1
        since = now
        change = BreakerChange(from: before, to: after, reason: reason)
    }

    private mutating func judgedAdmission(at now: Instant) -> Decision {
        switch state {
        case .closed:
            return .admitted(Permit(generation: generation, lease: 0))
        case .open(let until):
            guard now >= until else { return .refused(until: until) }
            move(to: .halfOpen(Probes()), because: .openTimePassed, at: now)
            return probe(Probes(), at: now)
        case .halfOpen(let probes):
            return probe(probes, at: now)
        }
    }

    private mutating func probe(_ probes: Probes, at now: Instant) -> Decision {
        var probes = probes
        probes.dropEnded(at: now)
        guard probes.hasPlace(of: policy.probes, at: now) else { return .refused(until: probes.nextEnd) }
        let lease = probes.lease(until: now.advanced(by: policy.probeLease))
        state = .halfOpen(probes)
        return .admitted(Permit(generation: generation, lease: lease))
    }
}

extension CircuitBreaker {
    /// What the operator's hand and the settings make of the state.
    enum Mode {
        /// The state decides.
        case judging
        /// The state is kept, but everything is admitted.
        case shadowing
        /// Everything is admitted, and counted for people to see.
        case admitting
        /// Everything is admitted, nothing is counted.
        case disabled
        case refusing
    }

    /// The operator's forced states stand above the settings.
    var mode: Mode {
        switch control {
        case .forceOpen: .refusing
        case .forceClosed: .admitting
        case .metricsOnly: policy.isEnabled ? .shadowing : .disabled
        case .automatic: policy.isEnabled ? .judging : .disabled
        }
    }

    var isJudging: Bool {
        switch mode {
        case .judging, .shadowing: true
        case .admitting, .disabled, .refusing: false
        }
    }

    static let slots = 60
}

extension CircuitBreaker.Permit {
    /// For a call that the state would have refused.
    static let unjudged = CircuitBreaker.Permit(generation: .max, lease: 0)
}
