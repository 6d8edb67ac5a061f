internal import Resilience

/// The answer to `GET /rate_limit`: every bucket by name. Source: GitHub docs, REST API endpoints for rate limits.
struct RateLimitPage: Hashable {
    private struct Entry: Hashable {
        let bucket: Bucket
        let limit: Int
        let remaining: Int
        /// Seconds since the Unix epoch on the server's clock.
        let reset: Int64
    }

    private let entries: [Entry]

    /// `nil` where the body has no `resources`.
    init?(_ body: [UInt8]) {
        guard case .object(let resources) = JSONReading.value(in: body)?["resources"] else { return nil }
        entries = resources.sorted { $0.key < $1.key }.compactMap { name, value in
            guard let limit = Self.whole(value["limit"]), let remaining = Self.whole(value["remaining"])
            else {
                return nil
            }
            guard let reset = Self.whole(value["reset"]) else { return nil }
            return Entry(
                bucket: Bucket(rawValue: name),
                limit: limit,
                remaining: max(0, remaining),
                reset: Int64(reset)
            )
        }
    }

    func readings(on clock: ServerClock) -> [LimitReading] {
        entries.map { entry in
            LimitReading(
                bucket: entry.bucket,
                limit: entry.limit,
                remaining: entry.remaining,
                reset: clock.local(entry.reset)
            )
        }
    }

    private static func whole(_ value: JSONValue?) -> Int? {
        value?.number.flatMap { Int(exactly: $0) }
    }
}
