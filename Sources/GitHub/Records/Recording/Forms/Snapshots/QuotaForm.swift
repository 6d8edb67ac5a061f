internal import Resilience
internal import Timing

/// One bucket of one credential.
struct QuotaForm: Codable {
    enum State: Codable {
        case unknown, open, low, reserved
        case exhausted(until: Int64)
    }

    let bucket: CleanText
    let isGuessed: Bool
    let state: State
    let limit: Int?
    let remaining: Int?
    let reserved: Int
    let reserve: Int
    let reset: Int64?
    let learnedAt: Int64?
    let burnPerMinute: Double?
    let emptiesAt: Int64?
    let foreignPerMinute: Double?
    let foreignTotal: Int
    let history: [Double?]?

    init(_ quota: QuotaSnapshot, after previous: QuotaSnapshot?) {
        bucket = CleanText(quota.bucket.rawValue)
        isGuessed = quota.isGuessed
        state =
            switch quota.state {
            case .unknown: .unknown
            case .open: .open
            case .low: .low
            case .reserved: .reserved
            case .exhausted(let until): .exhausted(until: until.nanoseconds)
            }
        limit = quota.limit
        remaining = quota.remaining
        reserved = quota.reserved
        reserve = quota.reserve
        reset = quota.reset?.nanoseconds
        learnedAt = quota.learnedAt?.nanoseconds
        burnPerMinute = quota.burnPerMinute
        emptiesAt = quota.emptiesAt?.nanoseconds
        foreignPerMinute = quota.foreignPerMinute
        foreignTotal = quota.foreignTotal
        history = quota.history == previous?.history ? nil : quota.history
    }

    func value(after previous: QuotaSnapshot?) -> QuotaSnapshot {
        let state: QuotaState =
            switch state {
            case .unknown: .unknown
            case .open: .open
            case .low: .low
            case .reserved: .reserved
            case .exhausted(let until): .exhausted(until: Instant(nanoseconds: until))
            }
        return QuotaSnapshot(
            bucket: Bucket(rawValue: bucket.text),
            isGuessed: isGuessed,
            state: state,
            limit: limit,
            remaining: remaining,
            reserved: reserved,
            reserve: reserve,
            reset: Instant(recorded: reset),
            learnedAt: Instant(recorded: learnedAt),
            burnPerMinute: burnPerMinute,
            emptiesAt: Instant(recorded: emptiesAt),
            foreignPerMinute: foreignPerMinute,
            foreignTotal: foreignTotal,
            history: history ?? previous?.history ?? []
        )
    }
}
