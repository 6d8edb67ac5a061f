internal import Resilience
internal import Timing

extension QuotaSnapshot {
    /// When calls may go out again, or the window ends; `nil` where that isn't known or has passed.
    func end(after now: Instant) -> Instant? {
        let end = if case .exhausted(let until) = state { until } else { reset }
        return end.flatMap { $0 > now ? $0 : nil }
    }
}

extension Figures {
    /// When the bucket is empty at the present rate: a countdown, `now`, or `never` before its reset.
    func emptying(of quota: QuotaSnapshot, at now: Instant) -> String {
        if case .exhausted(let until) = quota.state, until > now { return "now" }
        guard let end = quota.emptiesAt else { return quota.burnPerMinute == nil ? unknown : "never" }
        return countdown(to: end, from: now)
    }
}
