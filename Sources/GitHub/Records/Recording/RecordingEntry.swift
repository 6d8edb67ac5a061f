public import Timing

/// A fact, and when the dashboard took it.
public struct RecordingEntry: Hashable, Sendable {
    public var at: Instant
    public var fact: RecordedFact

    public init(at: Instant, fact: RecordedFact) {
        self.at = at
        self.fact = fact
    }
}
