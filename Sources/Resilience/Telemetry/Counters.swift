/// What happened since start. No number here ever falls.
public struct Counters: Hashable, Sendable, Codable {
    /// Calls that callers asked for.
    public internal(set) var received = 0
    /// Attempts sent.
    public internal(set) var sent = 0
    /// Attempts that came to something, whatever it was.
    public internal(set) var answered = 0
    /// Calls ended with the service's answer.
    public internal(set) var completed = 0
    /// Calls ended by our own decision.
    public internal(set) var refused = 0
    /// Calls ended without a usable answer.
    public internal(set) var failed = 0
    /// Calls that were taken back.
    public internal(set) var cancelled = 0
    /// Further attempts that were decided on.
    public internal(set) var retried = 0
    /// Calls answered by the request of an identical one.
    public internal(set) var joined = 0
    /// Attempts refused by a primary limit.
    public internal(set) var primaryLimited = 0
    /// Attempts refused by a secondary limit.
    public internal(set) var secondaryLimited = 0
    /// 5xx answers.
    public internal(set) var serverErrors = 0
    /// Attempts without an answer.
    public internal(set) var networkFailures = 0
    /// 304 answers.
    public internal(set) var notModified = 0
    /// Calls answered with what was kept of an earlier answer.
    public internal(set) var cacheHits = 0
    /// Reads that no primary limit counted, thanks to what was kept.
    public internal(set) var saved = 0

    /// All zero.
    public init() {}
}
