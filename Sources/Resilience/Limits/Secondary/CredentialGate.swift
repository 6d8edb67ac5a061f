internal import Timing

/// The gate of one credential for secondary limits: shut by a refusal, opened by one probe, wide again after
/// a trickle.
///
/// Attempts carry the era in which they were sent; each shutting that counts begins an era. The many refusals
/// of requests that were on their way when the gate shut thus count as one strike.
struct CredentialGate: Hashable, Sendable {
    private enum State: Hashable, Sendable {
        /// Leaves to `shut`.
        case open
        /// Nothing goes before `until`; from then on one probe may. Leaves to `probing`.
        case shut(until: Instant, strikes: Int)
        /// One probe is out; when its lease ends another may go. Leaves to `trickling`, or to `shut`.
        case probing(AttemptID, leaseEnd: Instant, strikes: Int)
        /// Calls go one by one, none before `next`. Leaves to `open` with time, or to `shut`.
        case trickling(until: Instant, next: Instant)
    }

    private var state = State.open
    private(set) var era = 0
    private var policy: SecondaryPolicy

    init(policy: SecondaryPolicy) {
        self.policy = policy
    }

    /// Refusals in a row.
    var strikes: Int {
        switch state {
        case .open, .trickling: 0
        case .shut(_, let strikes), .probing(_, _, let strikes): strikes
        }
    }

    func admission(at now: Instant) -> Admission {
        switch state {
        case .open: .granted
        case .shut(let until, _): now < until ? .held(.secondary, until: until) : .granted
        case .probing(_, let leaseEnd, _): now < leaseEnd ? .held(.probing, until: leaseEnd) : .granted
        case .trickling(let until, let next):
            now < min(until, next) ? .held(.secondary, until: min(until, next)) : .granted
        }
    }

    mutating func sent(_ attempt: AttemptID, at now: Instant) {
        switch state {
        case .open: break
        case .shut(let until, let strikes):
            if now >= until { beginProbe(attempt, strikes: strikes, at: now) }
        case .probing(_, let leaseEnd, let strikes):
            if now >= leaseEnd { beginProbe(attempt, strikes: strikes, at: now) }
        case .trickling(let until, _):
            state =
                now < until
                ? .trickling(until: until, next: now.advanced(by: policy.trickleSpacing))
                : .open
        }
    }

    /// The service took the attempt, whatever it answered.
    mutating func passed(_ attempt: AttemptID, at now: Instant) {
        guard case .probing(attempt, _, _) = state else { return }
        state = .trickling(until: now.advanced(by: policy.trickleTime), next: now)
    }

    /// The attempt told nothing about the gate: if it was the probe, another may go.
    mutating func returned(_ attempt: AttemptID, at now: Instant) {
        guard case .probing(attempt, _, let strikes) = state else { return }
        state = .shut(until: now, strikes: strikes)
    }

    /// A secondary limit refused an attempt of `era`.
    ///
    /// - Parameter named: the end that the refusal told.
    mutating func refused(inEra sentIn: Int, until named: Instant?, at now: Instant) {
        let isStrike = sentIn == era
        let strikes = isStrike ? strikes + 1 : max(1, strikes)
        if isStrike { era += 1 }
        let end = now.advanced(byNanoseconds: policy.wait(strikes: strikes, until: named, at: now))
        if case .shut(let until, _) = state {
            state = .shut(until: max(until, end), strikes: strikes)
        } else {
            state = .shut(until: end, strikes: strikes)
        }
    }

    /// The operator doesn't believe the refusal: calls go one by one for a while, and the next refusal counts anew.
    mutating func openedByHand(at now: Instant) {
        switch state {
        case .open, .trickling: break
        case .shut, .probing: state = .trickling(until: now.advanced(by: policy.trickleTime), next: now)
        }
    }

    mutating func ticked(at now: Instant) {
        if case .trickling(let until, _) = state, now >= until { state = .open }
    }

    mutating func reconfigured(_ policy: SecondaryPolicy) {
        self.policy = policy
    }

    func shown(at now: Instant) -> GateState {
        switch state {
        case .open: .open
        case .shut(let until, let strikes):
            now < until ? .shut(until: until, strikes: strikes) : .probing(strikes: strikes)
        case .probing(_, _, let strikes): .probing(strikes: strikes)
        case .trickling(let until, _): now < until ? .trickling(until: until) : .open
        }
    }

    /// When it may admit more than now, without being told anything.
    func nextChange(after now: Instant) -> Instant? {
        switch state {
        case .open: nil
        case .shut(let until, _): until > now ? until : nil
        case .probing(_, let leaseEnd, _): leaseEnd > now ? leaseEnd : nil
        case .trickling(let until, let next): [next, until].first { $0 > now }
        }
    }

    private mutating func beginProbe(_ attempt: AttemptID, strikes: Int, at now: Instant) {
        state = .probing(attempt, leaseEnd: now.advanced(by: policy.probeTime), strikes: strikes)
    }
}

extension SecondaryPolicy {
    /// How long a refusal shuts the gate, in nanoseconds. GitHub docs: Rate limits for the REST API,
    /// "Exceeding the rate limit": `retry-after` where there is one, else at least a minute, growing.
    ///
    /// | refusals in a row, no end told | 1 | 2 | 3 | 4 | 5 |
    /// |---|---|---|---|---|---|
    /// | 60 s, at most 900 s | 60 | 120 | 240 | 480 | 900 |
    ///
    /// An end that was told is believed from one second on, up to `maximumRetryAfter`.
    fileprivate func wait(strikes: Int, until named: Instant?, at now: Instant) -> Int64 {
        if let named {
            let longest = max(1_000_000_000, maximumRetryAfter.nanoseconds)
            return min(max(1_000_000_000, now.nanoseconds(to: named)), longest)
        }
        let factor: Int64 = 1 << Int64(min(max(0, strikes - 1), 62))
        let (grown, overflow) = max(0, baseDelay.nanoseconds).multipliedReportingOverflow(by: factor)
        return overflow ? maximumDelay.nanoseconds : min(grown, max(0, maximumDelay.nanoseconds))
    }
}
