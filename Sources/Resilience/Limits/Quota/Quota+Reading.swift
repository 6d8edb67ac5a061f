public import Timing

extension Quota {
    /// Until when it is shut, because it is used up or the service refused; `nil` while it is not.
    public func gate(at now: Instant) -> Instant? {
        guard policy.isEnabled else { return refusedUntil.flatMap { now < $0 ? $0 : nil } }
        guard case .shut(let until) = phase(at: now) else { return nil }
        return until
    }

    /// How it stands. Reading changes nothing.
    public func snapshot(at now: Instant) -> QuotaSnapshot {
        let window = windows.tightest(at: now)
        let available = window.map { max(0, $0.remaining - reserved) }
        let burn = history.lostPerMinute(at: now)
        return QuotaSnapshot(
            bucket: bucket,
            isGuessed: isGuessed,
            state: state(at: now),
            limit: windows.isUntold ? nil : shares.limit,
            remaining: available,
            reserved: reserved,
            reserve: shares.reserve,
            reset: window?.reset,
            learnedAt: history.learnedAt,
            burnPerMinute: burn,
            emptiesAt: window.flatMap { emptying(of: $0, perMinute: burn, at: now) },
            foreignPerMinute: countsRequests ? history.foreignPerMinute(at: now) : nil,
            foreignTotal: history.foreignTotal,
            history: history.shares(at: now)
        )
    }

    private func state(at now: Instant) -> QuotaState {
        switch phase(at: now) {
        case .untold, .proving: return .unknown
        case .shut(let until): return .exhausted(until: until)
        case .open(let window):
            let available = window.remaining - reserved
            if available <= shares.reserve { return .reserved }
            return available <= max(shares.pacedBelow, 2 * shares.reserve) ? .low : .open
        }
    }

    /// When what is left is used up at this rate, if that comes before the reset.
    private func emptying(of window: QuotaWindow, perMinute rate: Double?, at now: Instant) -> Instant? {
        guard let rate, rate > 0, window.remaining > reserved else { return nil }
        let left = Double(window.remaining - reserved) / rate * 60_000_000_000
        guard left < Double(max(0, now.nanoseconds(to: window.reset))) else { return nil }
        return now.advanced(byNanoseconds: Int64(left))
    }
}
