internal import Resilience
internal import Timing

/// What the shell's lock guards: the core, and for its identifiers the things they stand for.
struct ShellState {
    /// How far the client's life has come.
    enum Phase: Hashable {
        /// Takes calls; may become closing.
        case open
        /// Takes no call; what runs may end until it is aborted; may become closed.
        case closing
        case closed
    }

    var dispatcher: Dispatcher
    var keyring: Keyring
    let preparer: RequestPreparer
    let numbers: CallNumbers
    var timeouts: TimeoutPolicy
    var phase = Phase.open
    var calls: [CallID: PendingCall] = [:]
    /// On the wire and still wanted.
    var attempts: [AttemptID: Attempt] = [:]
    /// Tasks that have not returned, wanted or not.
    var tasks = 0
    /// Who waits for the last call to end and the last task to return.
    var idleWaiters: [CheckedContinuation<Void, Never>] = []
    /// Whether tokens want to be ticked at another instant than before.
    var hasNewTokenTime = false
    /// Who came after the shell had begun to close.
    private var turnedAway: [PendingCall.Caller] = []
    /// Events that wait for the one who delivers.
    private var outbox: [Event] = []
    private var isDelivering = false

    init(
        _ settings: Settings,
        _ credentials: [Credential],
        _ preparer: RequestPreparer,
        _ numbers: CallNumbers,
        seed: UInt64,
        at now: Instant
    ) {
        dispatcher = Dispatcher(settings: settings, seed: seed, at: now)
        timeouts = settings.timeout
        keyring = Keyring(credentials)
        self.preparer = preparer
        self.numbers = numbers
        // Nothing waits yet, so nothing follows from it.
        for name in keyring.fetching {
            _ = dispatcher.credential(name, stands: .waiting(until: nil), at: now)
        }
    }

    /// What is to be done for these actions, in their order.
    mutating func deeds(
        for actions: [Action],
        after arrival: Arrival?,
        at now: Instant
    ) -> [Deed] {
        var deeds: [Deed] = []
        deeds.reserveCapacity(actions.count)
        var actions = actions[...]
        while let action = actions.popFirst() {
            switch action {
            case .send(let id, _): deeds.append(.begin(attempt(id, at: now)))
            case .wake(let instant): deeds.append(.setAlarm(instant))
            case .abort(let id):
                if let attempt = attempts.removeValue(forKey: id) { deeds.append(.abort(attempt)) }
            case .inquire(let credential): deeds.append(.inquire(credential))
            case .publish(let event): note(event)
            case .end(let id, let ending, let source):
                guard let call = calls.removeValue(forKey: id) else { continue }
                let result = result(of: call, ending, source, arrival, at: now)
                switch call.recipient {
                case .caller(let caller): deeds.append(.answer(caller, result))
                case .keyring(let name, let number):
                    actions += fetched(number, of: name, result, at: now)
                }
            }
        }
        if let events = takeOutbox() { deeds.append(.deliver(events)) }
        for caller in turnedAway { deeds.append(.answer(caller, .failure(.closed))) }
        turnedAway = []
        if hasNewTokenTime {
            deeds.append(.setTokenAlarm(keyring.nextChange(after: now)))
            hasNewTokenTime = false
        }
        if calls.isEmpty, tasks == 0, !idleWaiters.isEmpty {
            deeds.append(.tellIdle(idleWaiters))
            idleWaiters = []
        }
        return deeds
    }

    /// Answers a call that the core never sees.
    mutating func turnAway(_ caller: @escaping PendingCall.Caller) -> [Action] {
        turnedAway.append(caller)
        return []
    }

    /// The next events for the one who delivers; `nil` ends the delivery.
    mutating func nextBatch() -> [Event]? {
        isDelivering = false
        return takeOutbox()
    }

    private mutating func takeOutbox() -> [Event]? {
        guard !isDelivering, !outbox.isEmpty else { return nil }
        isDelivering = true
        defer { outbox = [] }
        return outbox
    }

    private mutating func attempt(_ id: AttemptID, at now: Instant) -> Attempt {
        calls[id.call]?.stoppedWaiting(at: now)
        // The core sends only for a call that has not ended.
        guard let prepared = calls[id.call]?.prepared else { preconditionFailure("sent for nobody: \(id)") }
        var wire = prepared.wire
        let authorization = authorization(of: prepared, id)
        if case .token(let secret, _) = authorization { wire.authorization = secret }
        wire.timeouts = timeouts
        let attempt = Attempt(id, of: prepared, wire: wire, authorizedBy: authorization)
        attempts[id] = attempt
        tasks += 1
        return attempt
    }

    /// What an attempt is sent with; another host gets nothing.
    private func authorization(of prepared: PreparedCall, _ id: AttemptID) -> Authorization {
        guard !prepared.isForeign else { return .nobody }
        // The core sends nothing for a credential that was told to wait for its token.
        guard let authorization = keyring.authorization(of: prepared.call.lane.credential) else {
            preconditionFailure("\(id) was sent without a token")
        }
        return authorization
    }

    private mutating func note(_ event: Event) {
        switch event.kind {
        case .queued(let id, let hold, _), .retrying(let id, let hold, _, _):
            calls[id]?.startedWaiting(for: hold, at: event.at)
        default:
            break
        }
        outbox.append(event)
    }

    private func result(
        of call: PendingCall,
        _ ending: Ending,
        _ source: AttemptID?,
        _ arrival: Arrival?,
        at now: Instant
    ) -> Result<Response, ClientError> {
        switch ending {
        case .refused(let refusal): return .failure(.refused(refusal))
        case .failed(let failure): return .failure(.failed(failure))
        case .cancelled: return .failure(phase == .open ? .cancelled : .closed)
        case .completed:
            // A call is completed by an answer, in the turn in which that answer came.
            guard let arrival, arrival.attempt == source, let response = arrival.response else {
                preconditionFailure("\(call.prepared.call.id) was completed without an answer")
            }
            return .success(call.response(response, arrival.answer, of: arrival.attempt, at: now))
        }
    }
}
