internal import Resilience
internal import Timing

/// What tokens have to do with calls.
extension ShellState {
    /// A call came: its credential may lack a token, or want another.
    mutating func needToken(of name: CredentialName, at now: Instant) -> [Action] {
        carryOut(keyring.needed(name, at: now), of: name, at: now)
    }

    /// What the operator asks of the core, and of the tokens. A client that closes takes no more calls whatever is
    /// asked.
    mutating func operate(_ command: OperatorCommand, at now: Instant) -> [Action] {
        if command == .openQueue, phase != .open { return [] }
        // The core must know how a credential stands before it sends anything more.
        return changeToken(command, at: now) + dispatcher.operated(command, at: now)
    }

    private mutating func changeToken(_ command: OperatorCommand, at now: Instant) -> [Action] {
        switch command {
        case .refreshCredential(let name):
            carryOut(keyring.refreshed(name, at: now), of: name, at: now)
        case .dropCredential(let name): carryOut(keyring.dropped(name), of: name, at: now)
        case .pauseQueue, .resumeQueue, .closeQueue, .drainQueue, .openQueue, .breaker, .probeBreaker,
            .openGate, .reprioritise:
            []
        }
    }

    /// What an attempt came to, once its token has been judged: a call whose token was refused early is sent again.
    mutating func settle(_ attempt: Attempt, with arrival: Arrival, at now: Instant) -> [Action] {
        guard case .token(_, let permit) = attempt.authorization, let sign = arrival.sign else {
            return dispatcher.answered(attempt.id, with: arrival.answer, at: now)
        }
        let name = attempt.prepared.call.lane.credential
        var hasBeenReplayed = calls[attempt.id.call]?.hasBeenReplayed ?? false
        let judgement = keyring.judged(permit, of: name, as: sign, hasBeenReplayed: &hasBeenReplayed, at: now)
        calls[attempt.id.call]?.hasBeenReplayed = hasBeenReplayed
        // The core must know that calls wait before it puts this one back among them.
        let actions = carryOut(judgement.actions, of: name, at: now)
        var answer = arrival.answer
        if judgement.isSentAgain { answer.outcome = .unauthorized }
        return actions + dispatcher.answered(attempt.id, with: answer, at: now)
    }

    /// The answer to a fetch.
    mutating func fetched(
        _ number: Int,
        of name: CredentialName,
        _ result: Result<Response, ClientError>,
        at now: Instant
    ) -> [Action] {
        let answer = TokenAnswer(result, at: now)
        return carryOut(keyring.fetched(number, of: name, answer, at: now), of: name, at: now)
    }

    /// Wipes what has ended, and fetches what waiting calls need.
    mutating func passTokenTime(at now: Instant) -> [Action] {
        hasNewTokenTime = true
        var actions: [Action] = []
        for (name, steps) in keyring.ticked(at: now) { actions += carryOut(steps, of: name, at: now) }
        for name in Set(calls.values.map(\.prepared.call.lane.credential)) {
            actions += needToken(of: name, at: now)
        }
        return actions
    }

    private mutating func carryOut(_ steps: [TokenAction], of name: CredentialName, at now: Instant)
        -> [Action]
    {
        if !steps.isEmpty { hasNewTokenTime = true }
        var actions: [Action] = []
        for step in steps {
            switch step {
            case .fetch(let number): actions += submitFetch(number, of: name, at: now)
            case .drop(let number): keyring.drop(number, of: name)
            case .stand(let standing): actions += dispatcher.credential(name, stands: standing, at: now)
            case .tell(let change): actions += dispatcher.token(of: name, changed: change, at: now)
            }
        }
        return actions
    }

    private mutating func submitFetch(_ number: Int, of name: CredentialName, at now: Instant) -> [Action] {
        // Only a machine of an installation asks for this, and the request is of our own making.
        guard let request = keyring.fetch(of: name),
            let prepared = try? preparer.prepare(request, as: numbers.next(), for: name.ofApp)
        else { preconditionFailure("no request can fetch a token for \(name.rawValue)") }
        calls[prepared.call.id] = PendingCall(prepared, for: .keyring(name, fetch: number))
        return dispatcher.submitted(prepared.call, at: now)
    }
}
