internal import Resilience
internal import Timing

extension QuotaSnapshot {
    /// When calls may go out again, or the window ends; `nil` where that isn't known or has passed.
    func end(after now: Instant) -> Instant? {
        let end = if case .exhausted(let until) = state { until } else { reset }
        return end.flatMap { $0 > now ? $0 : nil }
    }
}

extension QuotaSnapshot {
    /// Until the window ends; `nil` where nothing can be foreseen: a bucket that is out, or whose end isn't known.
    private func minutesLeft(at now: Instant) -> Double? {
        if case .exhausted = state { return nil }
        guard let reset, reset > now else { return nil }
        return Double(now.nanoseconds(to: reset)) / 60e9
    }

    /// The share of the limit that is left when the window ends, at the rate of now; 0 where it is empty before.
    func shareAtReset(from now: Instant) -> Double? {
        guard let minutes = minutesLeft(at: now), let remaining, let limit, limit > 0, let burnPerMinute
        else { return nil }
        return max(0, Double(remaining) - burnPerMinute * minutes) / Double(limit)
    }

    /// Calls a minute that would use up what is left just as the window ends.
    func lastingPerMinute(at now: Instant) -> Double? {
        guard let minutes = minutesLeft(at: now), let remaining else { return nil }
        return Double(remaining) / max(minutes, 1.0 / 60)
    }
}

extension Figures {
    /// How fast the bucket empties, of the pace that would just last; from the longest form to the shortest.
    func pace(of quota: QuotaSnapshot, at now: Instant) -> [String] {
        guard let burn = quota.burnPerMinute else { return [unknown] }
        let short = "\(rate(burn))/m"
        guard let lasting = quota.lastingPerMinute(at: now) else { return [short] }
        return ["\(rate(burn)) of \(rate(lasting))/m", short]
    }

    /// When the bucket is empty at the present rate: a countdown, `now`, or `never` before its reset.
    func emptying(of quota: QuotaSnapshot, at now: Instant) -> String {
        if case .exhausted(let until) = quota.state, until > now { return "now" }
        guard let end = quota.emptiesAt else { return quota.burnPerMinute == nil ? unknown : "never" }
        return countdown(to: end, from: now)
    }
}
