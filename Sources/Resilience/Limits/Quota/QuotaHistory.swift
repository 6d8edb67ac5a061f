internal import Timing

/// What became of a bucket: how fast it empties, who empties it, and its share of the last hour's minutes.
struct QuotaHistory: Hashable, Sendable {
    private var recent = RollingWindow<Usage>(
        slots: 24,
        ofNanoseconds: 5_000_000_000,
        at: Instant(nanoseconds: 0)
    )
    private var shares = Series(slots: 60, every: QuotaSnapshot.historySlot, at: Instant(nanoseconds: 0))
    /// When an answer first told something.
    private var since: Instant?
    private(set) var learnedAt: Instant?
    private(set) var foreignTotal = 0

    mutating func learned(_ usage: Usage, leaving window: QuotaWindow, at now: Instant) {
        if since == nil { since = now }
        learnedAt = now
        foreignTotal += usage.foreign
        recent.add(usage, at: now)
        let share = window.limit == 0 ? 0 : min(1, Double(window.remaining) / Double(window.limit))
        shares.put(share, at: now, holdingUntil: window.end)
    }

    mutating func lostOne(at now: Instant) {
        recent.add(Usage(lost: 1, foreign: 0), at: now)
    }

    func shares(at now: Instant) -> [Double?] { shares.values(at: now) }

    func lostPerMinute(at now: Instant) -> Double? { perMinute(\.lost, at: now) }

    func foreignPerMinute(at now: Instant) -> Double? { perMinute(\.foreign, at: now) }

    /// Over the last two minutes, or what was watched of them; `nil` before there are ten seconds.
    private func perMinute(_ figure: KeyPath<Usage, Int>, at now: Instant) -> Double? {
        guard let since else { return nil }
        let watched = min(since.nanoseconds(to: now), 120_000_000_000)
        guard watched >= 10_000_000_000 else { return nil }
        return Double(recent.sum(at: now)[keyPath: figure]) * 60_000_000_000 / Double(watched)
    }
}
