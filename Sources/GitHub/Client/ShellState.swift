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
    var timeouts: TimeoutPolicy
    var phase = Phase.open
    var calls: [CallID: PendingCall] = [:]
    /// On the wire and still wanted.
    var attempts: [AttemptID: Attempt] = [:]
    /// Tasks that have not returned, wanted or not.
    var tasks = 0
    /// Who waits for the last call to end and the last task to return.
    var idleWaiters: [CheckedContinuation<Void, Never>] = []
    /// Who came after the shell had begun to close.
    private var turnedAway: [PendingCall] = []
    /// Events that wait for the one who delivers.
    private var outbox: [Event] = []
    private var isDelivering = false

    init(_ dispatcher: Dispatcher, _ timeouts: TimeoutPolicy) {
        self.dispatcher = dispatcher
        self.timeouts = timeouts
    }

    /// What is to be done for these actions, in their order.
    mutating func deeds(
        for actions: [Action],
        after arrival: Arrival?,
        authorizedBy secret: Secret?,
        at now: Instant
    ) -> [Deed] {
        var deeds: [Deed] = []
        deeds.reserveCapacity(actions.count)
        for action in actions {
            switch action {
            case .send(let id, _): deeds.append(.begin(attempt(id, secret, at: now)))
            case .wake(let instant): deeds.append(.setAlarm(instant))
            case .abort(let id):
                if let attempt = attempts.removeValue(forKey: id) { deeds.append(.abort(attempt)) }
            case .inquire(let credential): deeds.append(.inquire(credential))
            case .publish(let event): note(event)
            case .end(let id, let ending, let source):
                guard let call = calls.removeValue(forKey: id) else { continue }
                deeds.append(.answer(call.caller, result(of: call, ending, source, arrival, at: now)))
            }
        }
        if let events = takeOutbox() { deeds.append(.deliver(events)) }
        for call in turnedAway { deeds.append(.answer(call.caller, .failure(.closed))) }
        turnedAway = []
        if calls.isEmpty, tasks == 0, !idleWaiters.isEmpty {
            deeds.append(.tellIdle(idleWaiters))
            idleWaiters = []
        }
        return deeds
    }

    /// Answers a call that the core never sees.
    mutating func turnAway(_ call: PendingCall) -> [Action] {
        turnedAway.append(call)
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

    private mutating func attempt(_ id: AttemptID, _ secret: Secret?, at now: Instant) -> Attempt {
        calls[id.call]?.stoppedWaiting(at: now)
        // The core sends only for a call that has not ended.
        guard let prepared = calls[id.call]?.prepared else { preconditionFailure("sent for nobody: \(id)") }
        var wire = prepared.wire
        wire.authorization = prepared.isForeign ? nil : secret
        wire.timeouts = timeouts
        let attempt = Attempt(id, of: prepared, wire: wire)
        attempts[id] = attempt
        tasks += 1
        return attempt
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
