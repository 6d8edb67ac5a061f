public import Timing

/// Where a call stands among those that are as urgent: by when it first came. A call that was sent and comes back,
/// because a limit refused it or its attempt failed, takes it along and waits before all that came after it.
public struct QueuePlace: Hashable, Sendable {
    /// Counts up with each call that comes.
    let ticket: UInt64
    /// When it first came: from then on it ages.
    public let since: Instant
}
