internal import Timing

/// What time, the operator and new settings do to the core.
extension Dispatcher {
    mutating func passTime(at now: Instant) {
        gates.ticked(at: now)
        for id in retries.takeDue(at: now) {
            calls[id]?.stage = .waiting
            enter(id, at: now)
        }
        openGates(at: now)
        pump(at: now)
        for expired in queue.expire(at: now) {
            let wait = expired.wait
            refuse(expired.id, .expired(wait?.hold ?? .concurrency), retryAt: wait?.until, at: now)
        }
    }

    mutating func learn(_ readings: [LimitReading], of credential: CredentialName, at now: Instant) {
        lastAnswerAt = now
        for reading in readings {
            gates.learned(reading, of: credential, at: now)
            publish(.limitLearned(credential, reading), at: now)
            tellGate(GateKey(credential: credential, gate: .bucket(reading.bucket)), at: now)
        }
    }

    mutating func operate(_ command: OperatorCommand, at now: Instant) {
        publish(.operated(command), at: now)
        switch command {
        case .pauseQueue:
            queue.pause()
        case .resumeQueue:
            queue.resume()
        case .closeQueue:
            isDraining = true
        case .drainQueue:
            isDraining = true
            for id in queue.drain() + retries.takeAll() {
                refuse(id, .draining, retryAt: nil, at: now)
            }
        case .openQueue:
            isDraining = false
            queue.open()
        case .breaker(let routeClass, let control, let end):
            gates.withBreaker(routeClass, at: now) { $0.operated(control, until: end, at: now) }
        case .probeBreaker(let routeClass):
            gates.withBreaker(routeClass, at: now) { $0.probedByHand(at: now) }
        case .openGate(let credential, let gate):
            gates.openedByHand(gate, of: credential, at: now)
            tellGate(GateKey(credential: credential, gate: gate), at: now)
        case .reprioritise(let id, let priority):
            reprioritise(id, to: priority, at: now)
        case .refreshCredential, .dropCredential:
            // Whoever keeps the tokens does it, and tells how the credential stands.
            break
        }
    }

    mutating func reprioritise(_ id: CallID, to priority: Priority, at now: Instant) {
        guard let old = calls[id]?.call.priority, old != priority else { return }
        calls[id]?.call.priority = priority
        _ = queue.reprioritise(id, to: priority)
        publish(.reprioritised(id, from: old, to: priority), at: now)
    }

    mutating func reconfigure(_ new: Settings, at now: Instant) {
        let old = settings
        settings = new
        gates.reconfigured(new, at: now)
        budget.reconfigured(new.retry)
        for change in SettingsTable.changes(from: old, to: new) {
            publish(.settingChanged(path: change.path, from: change.from, to: change.to), at: now)
        }
        for evicted in queue.reconfigured(new.requestQueue, at: now) {
            refuse(evicted, .evicted, retryAt: nil, at: now)
        }
    }

    /// Runs a change that may shut gates of the call's credential, and tells which it shut.
    ///
    /// - Parameter other: the bucket of which the answer spoke, where it was not the call's.
    mutating func noteGates(
        of call: Call,
        and other: Bucket?,
        at now: Instant,
        _ change: (inout Dispatcher) -> Void
    ) {
        change(&self)
        let credential = call.lane.credential
        tellGate(GateKey(credential: credential, gate: .secondary), at: now)
        if let bucket = call.lane.bucket {
            tellGate(GateKey(credential: credential, gate: .bucket(bucket)), at: now)
        }
        guard let other, other != call.lane.bucket else { return }
        tellGate(GateKey(credential: credential, gate: .bucket(other)), at: now)
    }

    /// Calls that wait for a credential which will not do are refused; those on the wire are left alone.
    mutating func stand(_ credential: CredentialName, _ standing: CredentialStanding, at now: Instant) {
        gates.stand(credential, standing)
        guard case .refused(let trouble, let retryAt) = standing else { return }
        let waiting = calls.values.filter { $0.call.lane.credential == credential && $0.isBetweenAttempts }
        for call in waiting.map(\.call).sorted(by: { $0.id < $1.id }) {
            _ = queue.remove(call.id)
            retries.remove(call.id)
            refuse(call.id, .credentialRefused(trouble), retryAt: retryAt, at: now)
        }
    }

    mutating func tellBreakerChanges(at now: Instant) {
        for event in gates.takeBreakerChanges() {
            publish(.breakerChanged(event.routeClass, event.change), at: now)
        }
    }

    private mutating func tellGate(_ key: GateKey, at now: Instant) {
        let until = gates.shutUntil(key.gate, of: key.credential, at: now)
        guard until != shutGates[key] else { return }
        shutGates[key] = until
        if let until {
            publish(.gateShut(key.credential, key.gate, until: until), at: now)
        } else {
            publish(.gateOpened(key.credential, key.gate), at: now)
        }
    }

    private mutating func openGates(at now: Instant) {
        let due = shutGates.filter { $0.value <= now }.keys
        for key in due.sorted(by: { "\($0)" < "\($1)" }) {
            tellGate(key, at: now)
            if case .bucket(let bucket) = key.gate, gates.takesInquiry(bucket, of: key.credential, at: now) {
                act(.inquire(key.credential))
            }
        }
    }
}
