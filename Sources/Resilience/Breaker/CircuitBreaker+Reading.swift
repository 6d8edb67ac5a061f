public import Timing

extension CircuitBreaker {
    /// What `admit` would answer if it would refuse; `nil` where it would admit. Changes nothing.
    public func refusal(at now: Instant) -> Decision? {
        switch mode {
        case .shadowing, .admitting, .disabled: return nil
        case .refusing: return .refused(until: nil)
        case .judging: break
        }
        switch state {
        case .closed: return nil
        case .open(let until): return now < until ? .refused(until: until) : nil
        case .halfOpen(var probes):
            guard !probes.hasPlace(of: policy.probes, at: now) else { return nil }
            probes.dropEnded(at: now)
            return .refused(until: probes.nextEnd)
        }
    }

    /// When it changes without being told anything: the end of the open time, of the next lease, or of the operator's
    /// hold.
    public var nextChange: Instant? {
        guard isJudging else { return heldUntil }
        switch state {
        case .closed: return nil
        case .open(let until): return until
        case .halfOpen(let probes): return probes.nextEnd
        }
    }

    /// How it stands. Reading changes nothing.
    public func snapshot(at now: Instant) -> BreakerSnapshot {
        let tally = window.sum(at: now)
        var snapshot = BreakerSnapshot(
            routeClass: routeClass,
            state: shown,
            since: since,
            calls: tally.calls,
            failures: tally.failures,
            slow: tally.slow,
            failureRate: CallTally.percent(tally.failures, of: tally.calls),
            slowRate: CallTally.percent(tally.slow, of: tally.calls),
            probesOut: probesOut(at: now),
            probesAllowed: policy.probes,
            trips: trips,
            refused: refused,
            successesNeeded: policy.successesNeeded,
            rules: policy.rules,
            lastFailure: lastFailure
        )
        snapshot.heldUntil = heldUntil
        return snapshot
    }

    /// The state as people see it, the operator's hand and the settings included.
    var shown: BreakerState {
        switch mode {
        case .refusing: return .forcedOpen
        case .admitting, .disabled: return .forcedClosed
        case .shadowing: return .metricsOnly(wouldBeOpen: state != .closed)
        case .judging: break
        }
        switch state {
        case .closed: return .closed
        case .open(let until): return .open(until: until)
        case .halfOpen(let probes): return .halfOpen(succeeded: probes.succeeded, failed: probes.failed)
        }
    }

    private func probesOut(at now: Instant) -> Int {
        guard case .halfOpen(var probes) = state else { return 0 }
        probes.dropEnded(at: now)
        return probes.out
    }
}
