public import Timing

/// A fact, and when the dashboard took it.
public struct RecordingEntry: Hashable, Sendable {
    /// When the dashboard took it.
    public var at: Instant
    /// What it was told.
    public var fact: RecordedFact

    /// Takes the value of each property.
    public init(at: Instant, fact: RecordedFact) {
        self.at = at
        self.fact = fact
    }
}
