internal import Logging
internal import Resilience
internal import Synchronization
internal import Timing

/// Holds the one Dispatcher, tells it what happens, and does what it returns.
///
/// Everything is decided under the lock, in one turn; everything is done outside it, in the order of the
/// decisions. Nothing is decided after a suspension on what was read before it.
final class ClientShell: Sendable {
    let time: any TimeSource
    let listeners = Listeners()
    let journal: Journal
    let alarm = Alarm()
    /// Rings for tokens that end, or are to be fetched.
    let tokenAlarm = Alarm()
    let carrier: AttemptCarrier
    private let eventLogger: EventLogger
    let state: Mutex<ShellState>
    /// Credentials whose limits are to be asked for.
    let inquiries: AsyncStream<CredentialName>
    private let inquiring: AsyncStream<CredentialName>.Continuation
    /// Of all jitter.
    let seed: UInt64

    init(
        _ configuration: ClientConfiguration,
        settings: Settings,
        credentials: [Credential],
        preparer: RequestPreparer,
        numbers: CallNumbers,
        carrier: AttemptCarrier,
        time: any TimeSource,
        seed: UInt64,
        logger: Logger
    ) {
        self.carrier = carrier
        eventLogger = EventLogger(logger)
        self.time = time
        (inquiries, inquiring) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingNewest(max(1, credentials.count))
        )
        self.seed = seed
        journal = Journal(calls: configuration.recordedCalls, bodyBytes: configuration.recordedBodyBytes)
        state = Mutex(ShellState(settings, credentials, preparer, numbers, seed: seed, at: time.now))
    }

    /// As they are now.
    var settings: Settings { state.withLock(\.dispatcher.settings) }

    /// Carries a call to its end. The caller's cancellation ends it at once.
    func carry(_ prepared: PreparedCall) async -> Result<Response, ClientError> {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(prepared) { continuation.resume(returning: $0) }
                // A cancellation from before the submission found nothing to cancel.
                if Task.isCancelled { cancel(prepared.call.id) }
            }
        } onCancel: {
            cancel(prepared.call.id)
        }
    }

    /// Takes a call back; one that has ended, or never was, is left alone.
    func cancel(_ id: CallID) {
        feed { state, now in
            guard state.calls[id] != nil else { return [] }
            return state.dispatcher.cancelled(id, at: now)
        }
    }

    func operate(_ command: OperatorCommand) {
        feed { $0.operate(command, at: $1) }
    }

    func reconfigure(_ settings: Settings) {
        feed { state, now in
            state.timeouts = settings.timeout
            return state.dispatcher.reconfigured(settings, at: now)
        }
    }

    func found(_ finding: Finding) {
        feed { $0.dispatcher.found(finding, at: $1) }
    }

    /// Something happened beside the core that belongs into its stream of events.
    func note(_ kind: Event.Kind) {
        feed { $0.dispatcher.noted(kind, at: $1) }
    }

    /// Who answers to calls of this credential are given to.
    func identity(of credential: CredentialName) -> CallerIdentity {
        state.withLock { $0.keyring.identity(of: credential, at: time.now) }
    }

    func learn(_ readings: [LimitReading], of credential: CredentialName) {
        feed { $0.dispatcher.learned(readings, of: credential, at: $1) }
    }

    /// Rings the core whenever it asked to be rung, until the shell is closed or the task cancelled.
    func keepTime() async {
        async let calls: Void = alarm.run(on: time) { feed { $0.dispatcher.ticked(at: $1) } }
        async let tokens: Void = tokenAlarm.run(on: time) { feed { $0.passTokenTime(at: $1) } }
        _ = await (calls, tokens)
    }

    /// Lets something happen to the core and does what follows from it.
    ///
    /// - Parameter atOnce: attempts begin on this thread. Not after an arrival: an answer that needs no waiting would
    ///   begin the next attempt on the same stack, and so on.
    func feed(
        _ arrival: Arrival? = nil,
        atOnce: Bool = false,
        _ happening: (inout ShellState, Instant) -> [Action]
    ) {
        let deeds = state.withLock { state in
            let now = time.now
            let actions = happening(&state, now)
            return state.deeds(for: actions, after: arrival, at: now)
        }
        for deed in deeds { perform(deed, atOnce: atOnce) }
    }

    /// Takes a call on; its end is told to `caller`, once.
    func submit(_ prepared: PreparedCall, _ caller: @escaping PendingCall.Caller) {
        let credential = prepared.call.lane.credential
        journal.opened(prepared, authorized: credential != .anonymous && !prepared.isForeign)
        feed(atOnce: true) { state, now in
            guard state.phase == .open else { return state.turnAway(caller) }
            state.calls[prepared.call.id] = PendingCall(prepared, for: .caller(caller))
            return (prepared.isForeign ? [] : state.needToken(of: credential, at: now))
                + state.dispatcher.submitted(prepared.call, at: now)
        }
    }

    private func perform(_ deed: Deed, atOnce: Bool) {
        switch deed {
        case .begin(let attempt): begin(attempt, atOnce: atOnce)
        case .abort(let attempt): attempt.cancel()
        case .answer(let caller, let result): caller(result)
        case .setAlarm(let instant): alarm.set(instant)
        case .inquire(let credential): inquiring.yield(credential)
        case .setTokenAlarm(let instant): tokenAlarm.set(instant)
        case .deliver(let events): deliver(events)
        case .tellIdle(let waiters): for waiter in waiters { waiter.resume() }
        }
    }

    /// Puts an attempt on the wire in a task of its own.
    private func begin(_ attempt: Attempt, atOnce: Bool) {
        attempt.start(atOnce: atOnce) { [self] in
            await arrived(carrier.carry(attempt), of: attempt)
        } otherwise: {
            feed { state, _ in
                state.tasks -= 1
                return []
            }
        }
    }

    /// Tells the core what an attempt came to, unless it was aborted meanwhile.
    private func arrived(_ arrival: Arrival, of attempt: Attempt) {
        if let response = arrival.response { journal.answered(attempt.id.call, with: response) }
        feed(arrival) { state, now in
            state.tasks -= 1
            guard state.attempts.removeValue(forKey: attempt.id) != nil else { return [] }
            return state.settle(attempt, with: arrival, at: now)
        }
    }

    /// Delivers these events, and all that gather meanwhile, without holding the lock.
    private func deliver(_ events: [Event]) {
        var batch: [Event]? = events
        while let events = batch {
            eventLogger.log(events)
            listeners.deliver(events)
            batch = state.withLock { $0.nextBatch() }
        }
    }
}
