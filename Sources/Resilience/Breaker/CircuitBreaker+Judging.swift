public import Timing

extension CircuitBreaker {
    /// A call came to something, `took` after it was sent.
    ///
    /// - Parameters:
    ///   - permit: the one that it was admitted by.
    ///   - judgement: what it says about the service.
    ///   - took: from sending it to its end.
    ///   - now: the present, by the same time as all other calls.
    ///   - generator: rolled only when it opens, for the jitter of the open time.
    public mutating func settle(
        _ permit: Permit,
        as judgement: Judgement,
        took: Duration,
        at now: Instant,
        using generator: inout some RandomNumberGenerator
    ) {
        guard permit.generation == generation else { return }
        switch mode {
        case .disabled, .refusing: break
        case .admitting: count(judgement, took: took, at: now)
        case .judging, .shadowing:
            switch state {
            case .closed:
                count(judgement, took: took, at: now)
                guard let reason = reasonToTrip else { return }
                jitterDrawn = .random(in: -1...1, using: &generator)
                trip(because: reason, at: now)
            case .open:
                // An open breaker admits nothing in its generation, so no permit of it is there to come back.
                preconditionFailure("a permit of an open breaker")
            case .halfOpen(let probes):
                settleProbe(permit, of: probes, as: judgement, at: now, using: &generator)
            }
        }
    }

    /// Opens for the base time, doubled for each recovery that failed.
    mutating func trip(because reason: BreakerChange.Reason, at now: Instant) {
        trips += 1
        window.removeAll()
        let open = policy.openNanoseconds(failedRecoveries: failedRecoveries, jitter: jitterDrawn)
        move(to: .open(until: now.advanced(byNanoseconds: open)), because: reason, at: now)
    }

    /// Moves on where the probes have decided; never leaves a half-open breaker without a place or a lease.
    ///
    /// - Parameter jitter: of the open time, where they failed.
    mutating func decide(by probes: Probes, at now: Instant, jitter: () -> Double) {
        switch probes.verdict(of: policy.probes, needed: policy.successesNeeded) {
        case .undecided:
            state = .halfOpen(probes)
        case .recovered:
            failedRecoveries = 0
            move(to: .closed, because: .recovered, at: now)
        case .failed:
            failedRecoveries += 1
            jitterDrawn = jitter()
            trip(because: .probesFailed, at: now)
        }
    }

    private mutating func count(_ judgement: Judgement, took: Duration, at now: Instant) {
        let slow = took > policy.slowThreshold ? 1 : 0
        switch judgement {
        case .neutral: break
        case .success: window.add(CallTally(calls: 1, failures: 0, slow: slow), at: now)
        case .failure(let failure):
            lastFailure = failure
            window.add(CallTally(calls: 1, failures: 1, slow: slow), at: now)
        }
    }

    private var reasonToTrip: BreakerChange.Reason? {
        let tally = window.newestSum
        if policy.failureThreshold > 0 && tally.failures >= policy.failureThreshold {
            return .failureCount(tally.failures)
        }
        guard tally.calls >= max(1, policy.minimumCalls) else { return nil }
        if Self.reaches(policy.failureRatePercent, tally.failures, of: tally.calls) {
            return .failureRate(percent: tally.failures * 100 / tally.calls, calls: tally.calls)
        }
        if Self.reaches(policy.slowRatePercent, tally.slow, of: tally.calls) {
            return .slowRate(percent: tally.slow * 100 / tally.calls, calls: tally.calls)
        }
        return nil
    }

    private static func reaches(_ percent: Int, _ part: Int, of whole: Int) -> Bool {
        percent > 0 && part * 100 >= whole * percent
    }

    private mutating func settleProbe(
        _ permit: Permit,
        of probes: Probes,
        as judgement: Judgement,
        at now: Instant,
        using generator: inout some RandomNumberGenerator
    ) {
        var probes = probes
        probes.dropEnded(at: now)
        guard probes.returned(permit.lease) else {
            state = .halfOpen(probes)
            return
        }
        switch judgement {
        case .neutral: break
        case .success: probes.counted(success: true)
        case .failure(let failure):
            lastFailure = failure
            probes.counted(success: false)
        }
        decide(by: probes, at: now) { .random(in: -1...1, using: &generator) }
    }
}
