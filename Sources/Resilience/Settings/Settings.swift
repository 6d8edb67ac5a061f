/// The values of all settings that the core and the client obey. Made from the table; every value lies within
/// its allowed range.
public struct Settings: Hashable, Sendable {
    public var rateLimit = QuotaPolicy()
    public var secondaryRateLimit = SecondaryPolicy()
    public var circuitBreaker = BreakerPolicy()
    public var retry = RetryPolicy()
    public var timeout = TimeoutPolicy()
    public var requestQueue = QueuePolicy()
    public var cache = CachePolicy()
    public var artifactDownload = DownloadPolicy()
    public var archive = ArchivePolicy()
    public var audit = AuditPolicy()
    public var log = LogPolicy()

    /// The defaults.
    public init() {}
}
