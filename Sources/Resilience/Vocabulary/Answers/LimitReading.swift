public import Timing

/// What one answer said about one primary limit, on our clock.
public struct LimitReading: Hashable, Sendable {
    /// Which limit.
    public var bucket: Bucket
    /// True where the answer did not name the bucket and the route told it.
    public var isGuessed: Bool
    /// Requests (GraphQL: points) in a window.
    public var limit: Int
    /// What is left; never negative.
    public var remaining: Int
    /// When the window ends, already moved from the service's clock to ours.
    public var reset: Instant

    /// Takes the value of each property.
    public init(bucket: Bucket, isGuessed: Bool = false, limit: Int, remaining: Int, reset: Instant) {
        self.bucket = bucket
        self.isGuessed = isGuessed
        self.limit = limit
        self.remaining = remaining
        self.reset = reset
    }
}
