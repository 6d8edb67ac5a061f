public import Timing

/// One bucket of one credential at one instant. `nil` means not known yet.
public struct QuotaSnapshot: Hashable, Sendable {
    /// Which limit.
    public var bucket: Bucket
    /// True where no answer has named the bucket yet.
    public var isGuessed: Bool
    /// How it stands.
    public var state: QuotaState
    /// What one window allows.
    public var limit: Int?
    /// What is left by the last answer, less what is reserved for calls under way; 0 or more.
    public var remaining: Int?
    /// Reserved by calls under way.
    public var reserved: Int
    /// What is kept for critical calls.
    public var reserve: Int
    /// When the window ends.
    public var reset: Instant?
    /// When an answer last told something.
    public var learnedAt: Instant?
    /// How fast the bucket empties, ours and foreign use together.
    public var burnPerMinute: Double?
    /// When it is empty at the present rate; `nil` where it doesn't empty before the reset, or the rate is
    /// not known.
    public var emptiesAt: Instant?
    /// What others on the same credential use up.
    public var foreignPerMinute: Double?
    /// What others used up since start.
    public var foreignTotal: Int
    /// Remaining share, 0 to 1, at the end of each of the last minutes, oldest first.
    public var history: [Double?]

    /// What one value of `history` stands for.
    public static var historySlot: Duration { .seconds(60) }

    /// Takes the value of each property.
    public init(
        bucket: Bucket,
        isGuessed: Bool,
        state: QuotaState,
        limit: Int?,
        remaining: Int?,
        reserved: Int,
        reserve: Int,
        reset: Instant?,
        learnedAt: Instant?,
        burnPerMinute: Double?,
        emptiesAt: Instant?,
        foreignPerMinute: Double?,
        foreignTotal: Int,
        history: [Double?]
    ) {
        self.bucket = bucket
        self.isGuessed = isGuessed
        self.state = state
        self.limit = limit
        self.remaining = remaining
        self.reserved = reserved
        self.reserve = reserve
        self.reset = reset
        self.learnedAt = learnedAt
        self.burnPerMinute = burnPerMinute
        self.emptiesAt = emptiesAt
        self.foreignPerMinute = foreignPerMinute
        self.foreignTotal = foreignTotal
        self.history = history
    }
}
