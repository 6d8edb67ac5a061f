internal import Resilience
internal import Timing

/// What settings would mean for the bucket that empties fastest, at the rate of now.
struct Outlook: Hashable, Sendable {
    private let quota: QuotaSnapshot
    private let limit: Int
    private let remaining: Int
    private let burn: Double
    private let figures: Figures
    private let now: Instant

    /// `nil` where no bucket is known to empty.
    init?(of snapshot: Snapshot?, figures: Figures, at now: Instant) {
        let quotas = (snapshot?.credentials ?? []).flatMap(\.buckets)
        let burning = quotas.filter { ($0.burnPerMinute ?? 0) > 0 && $0.remaining != nil && $0.limit != nil }
        guard let quota = burning.max(by: { ($0.burnPerMinute ?? 0) < ($1.burnPerMinute ?? 0) }),
            let limit = quota.limit, let remaining = quota.remaining, let burn = quota.burnPerMinute
        else { return nil }
        self.quota = quota
        self.limit = limit
        self.remaining = remaining
        self.burn = burn
        self.figures = figures
        self.now = now
    }

    /// `core, 4810 left, 22/m: lasts 3h38m, normal calls wait in 2h53m, no pacing`.
    func sentence(under settings: Settings) -> String {
        let start = "\(quota.bucket.rawValue), \(remaining) left, \(figures.rate(burn))/m"
        guard settings.rateLimit.isEnabled else { return "\(start): only watched, nothing is held back" }
        let shares = QuotaShares(of: limit, policy: settings.rateLimit)
        let end = span(to: 0) ?? "till its reset"
        return "\(start): lasts \(end), \(waiting(shares)), \(pace(shares, settings.rateLimit))"
    }

    private func waiting(_ shares: QuotaShares) -> String {
        if remaining <= shares.keptFromNormal { return "normal calls wait now" }
        guard let span = span(to: shares.keptFromNormal) else { return "normal calls don't wait" }
        return "normal calls wait in \(span)"
    }

    private func pace(_ shares: QuotaShares, _ policy: QuotaPolicy) -> String {
        guard policy.isThrottlingEnabled, shares.pacedBelow > shares.keptFromNormal else {
            return "no pacing"
        }
        guard remaining <= shares.pacedBelow, let reset = quota.reset, remaining > shares.reserve else {
            return "paced from \(shares.pacedBelow) on"
        }
        let gap = shares.spacing(
            available: remaining,
            toReset: now.nanoseconds(to: reset),
            longest: policy.maximumThrottleDelay.nanoseconds
        )
        return "paced to one call in \(figures.latency(.nanoseconds(gap)))"
    }

    /// How long until no more than that is left; `nil` where the reset comes first.
    private func span(to floor: Int) -> String? {
        let minutes = Double(max(0, remaining - floor)) / burn
        let end = now.advanced(by: .seconds(min(minutes, 100_000) * 60))
        if let reset = quota.reset, end > reset { return nil }
        return figures.countdown(to: end, from: now)
    }
}
