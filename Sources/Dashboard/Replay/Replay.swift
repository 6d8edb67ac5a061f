internal import Timing

/// How a replay stands, for the header and the commands.
struct Replay: Hashable, Sendable {
    let start: Instant
    let end: Instant
    let hasGaps: Bool
    let speed: Double
    var isPlaying = true
    /// What was last looked for.
    var searched: Filter?
}
