internal import Resilience
internal import Timing

/// What one answer said about one primary limit.
struct LimitReadingForm: Codable {
    let bucket: CleanText
    let isGuessed: Bool
    let limit: Int
    let remaining: Int
    let reset: Int64

    init(_ reading: LimitReading) {
        bucket = CleanText(reading.bucket.rawValue)
        isGuessed = reading.isGuessed
        limit = reading.limit
        remaining = reading.remaining
        reset = reading.reset.nanoseconds
    }

    var value: LimitReading {
        LimitReading(
            bucket: Bucket(rawValue: bucket.text),
            isGuessed: isGuessed,
            limit: limit,
            remaining: remaining,
            reset: Instant(nanoseconds: reset)
        )
    }
}
