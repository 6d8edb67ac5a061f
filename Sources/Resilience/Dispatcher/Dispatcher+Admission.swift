internal import Timing

/// From a caller's wish to an attempt on the wire.
extension Dispatcher {
    mutating func accept(_ call: Call, at now: Instant) {
        counters.received += 1
        publish(.received(call), at: now)
        calls[call.id] = Progress(call: call, stage: .waiting, receivedAt: now)
        guard !isDraining else { return refuse(call.id, .draining, retryAt: nil, at: now) }
        guard !joinsFlight(call, at: now) else { return }
        enter(call.id, at: now)
        guard case .waiting? = calls[call.id]?.stage else { return }
        pump(at: now)
        guard case .waiting? = calls[call.id]?.stage, let wait = queue.wait(of: call.id) else { return }
        publish(.queued(call.id, wait.hold, until: wait.until), at: now)
    }

    /// Puts a call into the queue, unless it is clear already that it could not leave in time.
    mutating func enter(_ id: CallID, at now: Instant) {
        guard let call = calls[id]?.call else { return }
        if let (trouble, retryAt) = gates.trouble(of: call.lane.credential) {
            return refuse(id, .credentialRefused(trouble), retryAt: retryAt, at: now)
        }
        if case .refused(let until)? = gates.breakerRefusal(of: call.lane.routeClass, at: now) {
            return refuseByBreaker(id, call.lane.routeClass, until: until, at: now)
        }
        let deadline = deadline(of: call, at: now)
        if case .held(let hold, let until?) = gates.admission(for: call, at: now), until > deadline {
            return refuse(id, .deadlineUnreachable(hold), retryAt: until, at: now)
        }
        let entered = queue.enqueue(
            id,
            caller: call.caller,
            lane: call.lane,
            priority: call.priority,
            deadline: deadline,
            place: calls[id]?.place,
            at: now
        )
        switch entered {
        case .accepted(let evicted):
            isPumped = false
            calls[id]?.place = queue.place(of: id)
            guard let evicted else { return }
            refuse(evicted, .evicted, retryAt: nil, at: now)
        case .refused(let reason):
            refuse(id, reason, retryAt: queue.nextChange(after: now), at: now)
        }
    }

    /// Sends everything that may leave now.
    mutating func pump(at now: Instant) {
        while let id = Self.next(in: &queue, through: gates, of: calls, at: now) {
            launch(id, at: now)
        }
        isPumped = true
        for held in queue.takeHoldChanges() {
            publish(.laneHeld(held.lane, held.priority, held.hold, until: held.until), at: now)
            refuseUnreachable(in: held, at: now)
        }
        tellBreakerChanges(at: now)
    }

    /// Static, because the closure must not capture the dispatcher while its queue is being changed.
    private static func next(
        in queue: inout RequestQueue,
        through gates: borrowing Gates,
        of calls: borrowing [CallID: Progress],
        at now: Instant
    ) -> CallID? {
        queue.next(at: now) { id, _, _ in
            guard gates.hasFreeSlot else { return .held(.concurrency, until: nil) }
            // The queue holds only calls that have not ended, and those are in the table.
            guard let call = calls[id]?.call else { preconditionFailure("call \(id.rawValue) waits unknown") }
            return gates.admission(for: call, at: now)
        }
    }

    private mutating func launch(_ id: CallID, at now: Instant) {
        guard var progress = calls[id] else { return }
        let call = progress.call
        switch gates.admitToBreaker(call.lane.routeClass, at: now) {
        case .refused(let until):
            refuseByBreaker(id, call.lane.routeClass, until: until, at: now)
        case .admitted(let permit):
            progress.attempts += 1
            let attempt = AttemptID(call: id, number: progress.attempts)
            progress.stage = .inFlight(attempt, permit, sentAt: now)
            calls[id] = progress
            gates.sent(attempt, call, at: now)
            counters.sent += 1
            act(.send(attempt, call))
            publish(.sent(attempt, call), at: now)
        }
    }

    private mutating func joinsFlight(_ call: Call, at now: Instant) -> Bool {
        guard let key = call.flightKey, let leader = flights.join(call.id, key: key) else { return false }
        calls[call.id]?.stage = .following(leader: leader)
        counters.joined += 1
        publish(.joined(call.id, leader: leader), at: now)
        if let leading = calls[leader]?.call.priority, leading < call.priority {
            reprioritise(leader, to: call.priority, at: now)
        }
        return true
    }

    private mutating func refuseByBreaker(
        _ id: CallID,
        _ routeClass: RouteClass,
        until: Instant?,
        at now: Instant
    ) {
        let reason: Refusal.Reason = until == nil ? .breakerForcedOpen(routeClass) : .breakerOpen(routeClass)
        refuse(id, reason, retryAt: until, at: now)
    }

    /// Calls that wait behind a gate which opens after their deadline learn so at once.
    private mutating func refuseUnreachable(in held: HeldLane, at now: Instant) {
        guard let until = held.until, held.hold.isLong else { return }
        for id in queue.unreachable(in: held.lane, held.priority, before: until) {
            _ = queue.remove(id)
            refuse(id, .deadlineUnreachable(held.hold), retryAt: until, at: now)
        }
    }

    private func deadline(of call: Call, at now: Instant) -> Instant {
        call.deadline ?? now.advanced(by: settings.requestQueue.maximumWait)
    }
}

extension Hold {
    /// Holds that end at a reset or a gate's opening, and not with the next answer or the next second.
    fileprivate var isLong: Bool {
        switch self {
        case .exhausted, .reserve, .secondary: true
        case .concurrency, .pacing, .probing, .points, .creations, .writeSpacing, .credential, .backoff,
            .paused:
            false
        }
    }
}
