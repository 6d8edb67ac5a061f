public import Timing

extension CircuitBreaker {
    /// The operator takes or leaves hold of it.
    ///
    /// - Parameters:
    ///   - control: what the operator wants.
    ///   - end: from then on it judges by itself again; `nil` holds it until told otherwise.
    ///   - now: the present, by the same time as all other calls.
    public mutating func operated(_ control: BreakerControl, until end: Instant? = nil, at now: Instant) {
        override(because: .byOperator, at: now) { breaker in
            breaker.control = control
            breaker.heldUntil = control == .automatic ? nil : end
            guard control == .automatic else { return }
            breaker.reset()
        }
    }

    /// The operator wants to know now whether the service has recovered. Nothing where it isn't open.
    public mutating func probedByHand(at now: Instant) {
        guard isJudging, case .open(let until) = state, until > now else { return }
        move(to: .halfOpen(Probes()), because: .byOperator, at: now)
    }

    /// New settings apply at once: the window is kept, an open time that runs is measured anew from its
    /// beginning, and probes that suffice by the new share decide.
    public mutating func reconfigured(_ policy: BreakerPolicy, at now: Instant) {
        let old = self.policy
        override(because: .bySettings, at: now) { breaker in
            breaker.policy = policy
            breaker.adaptWindow(from: old, at: now)
            if old.isEnabled && !policy.isEnabled { breaker.state = .closed }
            breaker.adaptOpenTime(from: old)
        }
        guard isJudging, case .halfOpen(let probes) = state else { return }
        let drawn = jitterDrawn
        decide(by: probes, at: now) { drawn }
    }

    private mutating func reset() {
        state = .closed
        failedRecoveries = 0
        window.removeAll()
    }

    private mutating func adaptWindow(from old: BreakerPolicy, at now: Instant) {
        guard old.slotNanoseconds != policy.slotNanoseconds else { return }
        window = window.resized(slots: Self.slots, ofNanoseconds: policy.slotNanoseconds, at: now)
    }

    private mutating func adaptOpenTime(from old: BreakerPolicy) {
        guard case .open(let until) = state else { return }
        let before = old.openNanoseconds(failedRecoveries: failedRecoveries, jitter: jitterDrawn)
        let after = policy.openNanoseconds(failedRecoveries: failedRecoveries, jitter: jitterDrawn)
        state = .open(until: until.advanced(byNanoseconds: after - before))
    }
}
