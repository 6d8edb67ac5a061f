internal import GitHub
internal import Timing

/// One bucket's window, as GitHub counts it.
struct MockWindow: Hashable, Sendable {
    let limit: Int
    private(set) var remaining: Int
    let reset: Instant

    init(limit: Int, remaining: Int, reset: Instant) {
        self.limit = limit
        self.remaining = remaining
        self.reset = reset
    }

    /// False where nothing was left.
    mutating func charge() -> Bool {
        guard remaining > 0 else { return false }
        remaining -= 1
        return true
    }

    func headers(of bucket: String) -> Headers {
        [
            "x-ratelimit-limit": String(limit),
            "x-ratelimit-remaining": String(remaining),
            "x-ratelimit-used": String(limit - remaining),
            "x-ratelimit-reset": String(reset.secondsSinceEpoch),
            "x-ratelimit-resource": bucket,
        ]
    }
}
