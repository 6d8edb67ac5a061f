internal import Resilience
internal import Timing

/// What was known at one instant, small enough to keep hundreds of them.
struct Moment: Hashable, Sendable {
    /// Requests that are kept, those that waited longest first.
    static let requestsKept = 32
    /// Callers, routes and priorities that are kept by name, each.
    static let namesKept = 12

    let at: Instant
    /// The newest one then.
    let snapshot: Snapshot
    /// Whether the snapshot has the courses of its numbers.
    let hasCourses: Bool
    /// Without the steps of their lives, but the last.
    let requests: [RequestRow]
    let holds: LaneHolds
    let usage: Usage
    let culprits: GateCulprits
    /// How many bytes it takes, at most.
    private(set) var weight = 0
    /// Whether it is never left out to make the past coarser: somebody marked it.
    var isMarked = false

    init?(of watch: Watch, at instant: Instant, withCourses hasCourses: Bool) {
        guard let snapshot = watch.snapshot else { return nil }
        at = instant
        self.hasCourses = hasCourses
        self.snapshot = hasCourses ? snapshot : snapshot.withoutCourses
        requests = watch.requests.ordered(by: .worst, reversed: false, at: instant)
            .prefix(Self.requestsKept).compactMap { watch.requests[$0]?.withoutTrace }
        holds = watch.holds
        usage = watch.usage.keeping(Self.namesKept)
        culprits = watch.culprits
        weight = measuredWeight
    }
}
