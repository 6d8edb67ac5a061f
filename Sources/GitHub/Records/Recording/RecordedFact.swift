public import Resilience

/// One thing that a dashboard was told of its client: together they are all that its panels show.
public enum RecordedFact: Hashable, Sendable {
    /// In the order of their numbers.
    case events([Event])
    /// All that the client knew.
    case sampled(Snapshot)
    /// The service answers again.
    case connectionFound
    /// The reason is for people.
    case connectionLost(reason: String)
    /// The settings in force from now on.
    case settingsRead(RecordedSettings)
    /// So many facts were not written, because the disk would not take them for too long.
    case missing(Int)
}
