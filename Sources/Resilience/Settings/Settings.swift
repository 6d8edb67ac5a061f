/// The values of all settings that the core and the client obey. Made from the table; every value lies within
/// its allowed range.
public struct Settings: Hashable, Sendable {
    /// Reserve and pacing of the primary limits.
    public var rateLimit = QuotaPolicy()
    /// What the client allows itself, and how it waits.
    public var secondaryRateLimit = SecondaryPolicy()
    /// When breakers open, and how they recover.
    public var circuitBreaker = BreakerPolicy()
    /// What is tried again, how often, and how soon.
    public var retry = RetryPolicy()
    /// How long each step of a request may take.
    public var timeout = TimeoutPolicy()
    /// How much waits, how long, and how much is under way together.
    public var requestQueue = QueuePolicy()
    /// What is kept of answers.
    public var cache = CachePolicy()
    /// Bounds of downloads.
    public var artifactDownload = DownloadPolicy()
    /// Bounds of unpacking.
    public var archive = ArchivePolicy()
    /// What is recorded, and how long it is kept.
    public var audit = AuditPolicy()
    /// What is logged, and how.
    public var log = LogPolicy()

    /// The defaults.
    public init() {}
}
