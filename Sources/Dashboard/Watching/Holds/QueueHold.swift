internal import Resilience
internal import Timing

/// What many waiting calls have in common, over all lanes and priorities.
struct QueueHold: Hashable, Sendable {
    var hold: Hold
    var count: Int
    /// The latest end.
    var until: Instant?

    /// Largest count first.
    static func summary(of held: [HeldLane]) -> [QueueHold] {
        var holds: [Hold: QueueHold] = [:]
        for lane in held {
            var sum = holds[lane.hold] ?? QueueHold(hold: lane.hold, count: 0, until: nil)
            sum.count += lane.count
            if let until = lane.until { sum.until = max(sum.until ?? until, until) }
            holds[lane.hold] = sum
        }
        return holds.values.sorted {
            $0.count == $1.count ? Sentences.hold($0.hold) < Sentences.hold($1.hold) : $0.count > $1.count
        }
    }
}
