internal import Resilience
internal import Timing

/// One step in the life of a call.
struct TraceStep: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case received
        case queued(Hold, until: Instant?)
        case joined(leader: CallID)
        case sent(attempt: Int)
        case answered(Answer, took: Duration)
        case retrying(Hold, until: Instant)
        case reprioritised(from: Priority, to: Priority)
        case ended(Ending, attempts: Int, took: Duration)
    }

    var at: Instant
    var kind: Kind
    /// What a hold went by.
    var grounds: Grounds?
}
