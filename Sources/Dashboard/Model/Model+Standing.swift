internal import Resilience
public import Timing

extension Model {
    /// How the client stands, as exit codes and the two-second line tell it.
    var standing: Standing? {
        snapshot.map { Standing(of: $0, at: shownAt) }
    }

    /// Whether what is shown may be out of date: no snapshot for two periods, or no answer for two polls while
    /// requests are under way.
    var isStale: Bool {
        guard let snapshot = live.snapshot else { return startedAt.duration(to: now) > cadence.sampling * 2 }
        if snapshot.at.duration(to: now) > cadence.sampling * 2 { return true }
        guard snapshot.inFlight > 0 else { return false }
        return (live.lastAnswerAt ?? startedAt).duration(to: now) > cadence.polling * 2
    }

    /// When the service last told anything.
    var dataFrom: Instant? { shown.lastAnswerAt }

    /// When the screen changes by itself and a `ticked` is wanted: at the next full second, because ages are always
    /// on it, or when a notice goes.
    public var wakeAt: Instant {
        let second = Instant(secondsSinceEpoch: now.secondsSinceEpoch + 1)
        guard let end = notice?.until, end > now else { return second }
        return min(end, second)
    }
}
