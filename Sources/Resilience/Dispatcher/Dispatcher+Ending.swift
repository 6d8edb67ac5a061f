internal import Timing

/// The one place where calls end.
extension Dispatcher {
    /// Ends a call and everything that shares its request.
    mutating func end(_ id: CallID, _ ending: Ending, answer: AttemptID?, at now: Instant) {
        guard let progress = calls.removeValue(forKey: id) else { return }
        counters.note(ending)
        act(.end(id, ending, answer: answer))
        let took = progress.receivedAt.duration(to: now)
        publish(.ended(id, ending, attempts: progress.attempts, took: took), at: now)
        guard progress.call.flightKey != nil else { return }
        if case .following = progress.stage {
            _ = flights.left(id)
            return
        }
        let followers = flights.ended(id)
        if ending.concernsOnlyItself {
            resubmit(followers, at: now)
        } else {
            for follower in followers {
                end(follower, ending, answer: answer, at: now)
            }
        }
    }

    mutating func refuse(_ id: CallID, _ reason: Refusal.Reason, retryAt: Instant?, at now: Instant) {
        end(id, .refused(Refusal(reason: reason, retryAt: retryAt)), answer: nil, at: now)
    }

    /// Followers whose leader gave up for a reason of its own go their own way: the first of them leads.
    mutating func resubmit(_ followers: [CallID], at now: Instant) {
        for id in followers {
            guard let call = calls[id]?.call else { continue }
            calls[id]?.stage = .waiting
            if isDraining {
                refuse(id, .draining, retryAt: nil, at: now)
            } else if let key = call.flightKey, let leader = flights.join(id, key: key) {
                calls[id]?.stage = .following(leader: leader)
                publish(.joined(id, leader: leader), at: now)
            } else {
                enter(id, at: now)
            }
        }
    }

    mutating func withdraw(_ id: CallID, at now: Instant) {
        guard let progress = calls[id], !progress.isOrphaned else { return }
        switch progress.stage {
        case .waiting:
            _ = queue.remove(id)
        case .backingOff:
            retries.remove(id)
        case .following(let leader):
            end(id, .cancelled, answer: nil, at: now)
            return abandon(leader, at: now)
        case .inFlight(let attempt, let permit, _):
            if !flights.followers(of: id).isEmpty { return orphan(progress, at: now) }
            takeOffTheWire(attempt, progress.call, permit, at: now)
        }
        end(id, .cancelled, answer: nil, at: now)
    }

    /// The call ends for its caller, while its request goes on for those that joined it.
    private mutating func orphan(_ progress: Progress, at now: Instant) {
        let id = progress.call.id
        counters.note(.cancelled)
        act(.end(id, .cancelled, answer: nil))
        let took = progress.receivedAt.duration(to: now)
        publish(.ended(id, .cancelled, attempts: progress.attempts, took: took), at: now)
        calls[id]?.isOrphaned = true
    }

    /// A follower left; a request that nobody waits for any more is taken off the wire.
    private mutating func abandon(_ leader: CallID, at now: Instant) {
        guard let progress = calls[leader], progress.isOrphaned, flights.followers(of: leader).isEmpty,
            case .inFlight(let attempt, let permit, _) = progress.stage
        else { return }
        takeOffTheWire(attempt, progress.call, permit, at: now)
        calls[leader] = nil
        _ = flights.ended(leader)
    }

    private mutating func takeOffTheWire(
        _ attempt: AttemptID,
        _ call: Call,
        _ permit: CircuitBreaker.Permit?,
        at now: Instant
    ) {
        gates.withdrawn(attempt, call, at: now)
        if let permit { judge(permit, of: call, as: .neutral, took: .zero, at: now) }
        act(.abort(attempt))
    }
}

extension Ending {
    /// True where the reason lies in the call (its deadline, its caller), not in the service.
    fileprivate var concernsOnlyItself: Bool {
        switch self {
        case .completed, .failed: false
        case .cancelled: true
        case .refused(let refusal):
            switch refusal.reason {
            case .queueFull, .evicted, .deadlineUnreachable, .expired: true
            case .breakerOpen, .breakerForcedOpen, .draining, .secondaryPersists, .credentialRefused: false
            }
        }
    }
}

extension Counters {
    fileprivate mutating func note(_ ending: Ending) {
        switch ending {
        case .completed: completed += 1
        case .refused: refused += 1
        case .failed: failed += 1
        case .cancelled: cancelled += 1
        }
    }
}
