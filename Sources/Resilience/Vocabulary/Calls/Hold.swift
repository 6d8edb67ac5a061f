/// Why a call waits.
public enum Hold: Hashable, Sendable {
    /// All slots are taken.
    case concurrency
    /// The bucket is used up until its reset.
    case exhausted(Bucket)
    /// What is left of the bucket is kept for higher priorities.
    case reserve(Bucket)
    /// What is left of the bucket is spread over the time to its reset.
    case pacing(Bucket)
    /// The credential hit a secondary limit.
    case secondary
    /// A gate has just opened and one probe is finding out whether it is really open.
    case probing
    /// Points a minute of this endpoint are spent.
    case points
    /// Content creations a minute or an hour are spent.
    case creations
    /// Mutating requests are spaced.
    case writeSpacing
    /// The credential's token is being fetched, or is not known everywhere yet.
    case credential
    /// The answer to an attempt asked for patience before the next one.
    case backoff
    /// The operator paused the queue.
    case paused
}
