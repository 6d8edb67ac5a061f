/// How artifacts are downloaded.
public struct DownloadPolicy: Hashable, Sendable {
    /// The largest file that is taken, in bytes.
    public var maximumBytes = 10 << 30
    /// Attempts in a row that bring no byte before it is given up.
    public var maximumAttempts = 5
    /// Downloads that run at once; more wait for a place.
    public var maximumAtOnce = 3

    /// The defaults.
    public init() {}
}
