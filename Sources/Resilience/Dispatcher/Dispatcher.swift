public import Timing

/// The one decision core: it is told what happened and answers with what to do.
///
/// The way of a call, in this order:
/// 1. a core that is draining refuses it;
/// 2. an identical read under way takes it along (`SingleFlight`);
/// 3. an open breaker refuses it, with the instant to come back at (`CircuitBreaker`);
/// 4. a gate or a limit that stays shut past its deadline refuses it, with the instant of its opening;
/// 5. the queue takes it, or refuses it, or lets a lesser one go for it (`RequestQueue`);
/// 6. it leaves the queue when a slot is free, the credential's secondary limit (`SecondaryLedger`) and then
/// the
///    bucket (`Quota`) grant it; all of them are charged before it is sent;
/// 7. its answer settles slot, ledger, quota and breaker, in that order; then it ends, waits for another
/// attempt
///    (`RetryPolicy`, `RetryBudget`), or goes back to the queue because a limit refused it unapplied.
///
/// Every call ends exactly once. Reading (`snapshot`) changes nothing.
public struct Dispatcher: Sendable {
    /// What it goes by now; `reconfigured` changes it.
    public internal(set) var settings: Settings
    /// What happened since the core was made.
    public internal(set) var counters = Counters()

    var queue: RequestQueue
    var gates: Gates
    var flights = SingleFlight()
    var budget: RetryBudget
    var retries = RetryQueue()
    var calls: [CallID: Progress] = [:]
    var latency = InPlaceTable<RouteClass, LatencyRecord>()
    var generator: JitterGenerator
    /// Gates told to be shut, with the instant they should open.
    var shutGates: [GateKey: Instant] = [:]
    var isDraining = false
    /// Everything was sent that may leave, and nothing has come since, in this turn.
    var isPumped = false
    var lastAnswerAt: Instant?

    /// What one happening mostly brings: a call ends, and the next one leaves the queue.
    private static let usualActions = 8

    private var eventNumber: UInt64 = 0
    private var actions: [Action] = []
    /// The wake-up asked for last, until it has come.
    private var armed: Instant?

    /// - Parameters:
    ///   - settings: limits, breakers, queue, retries and the rest.
    ///   - seed: of the jitter; equal seeds and inputs give equal actions.
    ///   - now: the present, by the same time as all other calls.
    public init(settings: Settings, seed: UInt64, at now: Instant) {
        self.settings = settings
        queue = RequestQueue(policy: settings.requestQueue)
        gates = Gates(settings: settings)
        budget = RetryBudget(policy: settings.retry)
        generator = JitterGenerator(seed: seed)
    }

    /// A caller wants this call made. Its id must be new.
    public mutating func submitted(_ call: Call, at now: Instant) -> [Action] {
        precondition(calls[call.id] == nil, "call \(call.id.rawValue) was submitted before")
        accept(call, at: now)
        return finish(at: now)
    }

    /// The head of a good answer has come and its body streams, which may take long: breaker and latency hear of the
    /// answer now. `answered` follows all the same, and then only a failure tells them anything new.
    public mutating func streaming(_ attempt: AttemptID, at now: Instant) -> [Action] {
        settleHead(of: attempt, at: now)
        return finish(at: now)
    }

    /// An attempt came to something. Told once for each `send` that was not aborted.
    public mutating func answered(_ attempt: AttemptID, with answer: Answer, at now: Instant) -> [Action] {
        settle(attempt, with: answer, at: now)
        return finish(at: now)
    }

    /// The caller, or the operator, takes a call back: it ends at once, whatever state it is in. A call that
    /// is not known, because it has ended, is none of our business any more.
    public mutating func cancelled(_ id: CallID, at now: Instant) -> [Action] {
        withdraw(id, at: now)
        return finish(at: now)
    }

    /// The instant asked for by `wake` has come, or any other: ticking is harmless.
    public mutating func ticked(at now: Instant) -> [Action] {
        // Whatever rang, the alarm is unset now: one that was set in another order than asked for may have rung early.
        armed = nil
        passTime(at: now)
        return finish(at: now)
    }

    /// `GET /rate_limit` or another source told about limits outside an attempt.
    public mutating func learned(
        _ readings: [LimitReading],
        of credential: CredentialName,
        at now: Instant
    ) -> [Action] {
        learn(readings, of: credential, at: now)
        return finish(at: now)
    }

    /// Whoever keeps the credential's token says whether calls may be sent with it.
    public mutating func credential(
        _ name: CredentialName,
        stands standing: CredentialStanding,
        at now: Instant
    ) -> [Action] {
        stand(name, standing, at: now)
        return finish(at: now)
    }

    /// Something happened to a credential's token, for those who follow the events.
    public mutating func token(
        of name: CredentialName,
        changed change: TokenChange,
        at now: Instant
    ) -> [Action] {
        publish(.tokenChanged(name, change), at: now)
        return finish(at: now)
    }

    /// New settings apply to everything that runs, and lose nothing.
    public mutating func reconfigured(_ settings: Settings, at now: Instant) -> [Action] {
        reconfigure(settings, at: now)
        return finish(at: now)
    }

    /// An operator wants something.
    public mutating func operated(_ command: OperatorCommand, at now: Instant) -> [Action] {
        operate(command, at: now)
        return finish(at: now)
    }

    /// Something happened beside the core that belongs into the one stream: a download moved, somebody has a note.
    public mutating func noted(_ kind: Event.Kind, at now: Instant) -> [Action] {
        publish(kind, at: now)
        return finish(at: now)
    }

    /// The client learnt something beside the answers, for those who follow the events.
    public mutating func found(_ finding: Finding, at now: Instant) -> [Action] {
        counters.note(finding)
        publish(.found(finding), at: now)
        return finish(at: now)
    }

    /// Attempts on the wire.
    public var inFlight: Int { gates.inFlight }

    /// Calls that have not ended yet.
    public var unfinished: Int { calls.values.count { !$0.isOrphaned } }

    mutating func act(_ action: Action) {
        if actions.isEmpty { actions.reserveCapacity(Self.usualActions) }
        actions.append(action)
    }

    mutating func publish(_ kind: Event.Kind, at now: Instant) {
        eventNumber += 1
        act(.publish(Event(number: eventNumber, at: now, kind: kind)))
    }

    /// Sends what may go, asks for the next wake-up, and hands over the actions.
    private mutating func finish(at now: Instant) -> [Action] {
        if !isPumped { pump(at: now) }
        isPumped = false
        arm(at: now)
        defer { actions = [] }
        return actions
    }

    /// A wake-up that comes too early costs a tick; one that comes too late holds calls back. So it is asked
    /// for again only where an earlier one is needed.
    private mutating func arm(at now: Instant) {
        guard let next = nextChange(after: now) else { return }
        if let armed, armed > now, armed <= next { return }
        armed = next
        act(.wake(at: next))
    }

    private func nextChange(after now: Instant) -> Instant? {
        var next = Instant.distantFuture
        if let change = queue.nextChange(after: now) { next = change }
        if let due = retries.nextDue { next = min(next, due) }
        if let change = gates.nextChange(after: now) { next = min(next, change) }
        for opening in shutGates.values { next = min(next, opening) }
        return next == .distantFuture ? nil : next
    }
}

/// A gate and whose it is.
struct GateKey: Hashable, Sendable {
    let credential: CredentialName
    let gate: Event.Gate
}

extension Counters {
    fileprivate mutating func note(_ finding: Finding) {
        switch finding {
        case .unchanged(_, let isFree):
            cacheHits += 1
            if isFree { saved += 1 }
        case .knownMissing:
            cacheHits += 1
            saved += 1
        case .moved, .deprecated: break
        }
    }
}
