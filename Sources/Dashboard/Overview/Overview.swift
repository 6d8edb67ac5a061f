public import Resilience
internal import Screen
public import Timing

/// The dashboard's content without a terminal: as text for `--once`, as one line of JSON for `--json`, and as a
/// verdict for the exit status.
public struct Overview: Hashable, Sendable {
    let identity: Identity
    let snapshot: Snapshot
    let health: Health
    let isReached: Bool
    let now: Instant
    let figures: Figures

    /// - Parameters:
    ///   - isReached: whether the service could be asked.
    ///   - utcOffset: local time less UTC, for times of day in the text.
    ///   - unknown: stands for what isn't known yet: `–`, or `-` where only ASCII can be written.
    public init(
        of snapshot: Snapshot,
        health: Health,
        identity: Identity,
        isReached: Bool = true,
        utcOffset: Duration,
        unknown: Character,
        at now: Instant
    ) {
        self.snapshot = snapshot
        self.health = health
        self.identity = identity
        self.isReached = isReached
        self.now = now
        figures = Figures(utcOffset: utcOffset, unknown: String(unknown))
    }

    var standing: Standing { Standing(of: snapshot, at: now) }

    public var verdict: Verdict { standing.verdict }
}
