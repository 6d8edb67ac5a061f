public import Timing

/// What the operator wants of a replay.
public enum ReplayOrder: Hashable, Sendable {
    case togglePlaying
    case step(ReplayDirection)
    case skip(by: Duration)
    case seek(to: Instant)
    case search(ReplayDirection)
}

public enum ReplayDirection: Hashable, Sendable {
    case forward, back
}
