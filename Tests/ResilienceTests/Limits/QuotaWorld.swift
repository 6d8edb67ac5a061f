import Timing

@testable import Resilience

/// A quota with a clock moved by hand; times are seconds from its beginning.
struct QuotaWorld {
    var now = QuotaWorld.at(0)
    var quota: Quota

    init(_ bucket: Bucket = .core, _ edit: (inout QuotaPolicy) -> Void = { _ in }) {
        var policy = QuotaPolicy()
        edit(&policy)
        quota = Quota(bucket: bucket, policy: policy)
    }

    static func at(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: 1_000_000 + seconds)
    }

    /// A reading of the bucket, with the reset in seconds from the beginning.
    func reading(_ remaining: Int, of limit: Int = 5000, reset: Int64 = 3600) -> LimitReading {
        LimitReading(bucket: quota.bucket, limit: limit, remaining: remaining, reset: Self.at(reset))
    }

    var snapshot: QuotaSnapshot { quota.snapshot(at: now) }

    func ask(_ priority: Priority = .normal) -> Admission {
        quota.admission(for: priority, at: now)
    }

    mutating func wait(_ duration: Duration) {
        now = now.advanced(by: duration)
    }

    mutating func learn(_ remaining: Int, of limit: Int = 5000, reset: Int64 = 3600) {
        quota.learned(reading(remaining, of: limit, reset: reset), at: now)
    }

    /// Sends if it may. True where it was sent.
    mutating func send(_ priority: Priority = .normal) -> Bool {
        guard ask(priority) == .granted else { return false }
        quota.reserve(priority, at: now)
        return true
    }

    /// How many of these may go at once.
    mutating func rush(_ count: Int, _ priority: Priority = .critical) -> Int {
        (0..<count).count { _ in send(priority) }
    }

    mutating func answer(_ remaining: Int, of limit: Int = 5000, reset: Int64 = 3600, counted: Bool = true) {
        quota.settle(with: reading(remaining, of: limit, reset: reset), counted: counted, at: now)
    }

    mutating func answerSilently(counted: Bool = true) {
        quota.settle(with: nil, counted: counted, at: now)
    }

    /// An answer that refuses, with its headers; `reset` in seconds from the beginning.
    mutating func refuse(remaining: Int = 0, of limit: Int = 5000, reset: Int64) {
        answer(remaining, of: limit, reset: reset, counted: false)
        quota.limited(until: Self.at(reset), at: now)
    }
}
