/// What of the service's answers is kept, so that asking again costs less.
public struct CachePolicy: Hashable, Sendable {
    /// False keeps nothing.
    public var isEnabled = true
    /// Answers that are kept; the one that was used longest ago gives way.
    public var maximumEntries = 1000
    /// Bytes that the kept answers take, about.
    public var maximumBytes = 32 << 20
    /// How long a 404 is believed without asking again; zero asks always.
    public var notFoundLife = Duration.seconds(10)

    /// The defaults.
    public init() {}
}
