internal import Timing

/// Who may use what is left of a limit.
///
/// The reserve is the policy's percentage of the limit, at least its least number of requests, but of a small
/// limit never more than a tenth on that account. By what is left, with a limit of 5000 and the defaults:
///
/// | left | | critical | high | normal, low |
/// |---|---|---|---|---|
/// | > 1500 | more than the threshold above the reserve | goes | goes | goes |
/// | 1001…1500 | no more than the threshold above the reserve | goes | goes | paced |
/// | 501…1000 | no more than twice the reserve | goes | goes | waits |
/// | 1…500 | no more than the reserve | goes | waits | waits |
/// | 0 | | waits | waits | waits |
///
/// Paced calls share what is left above the reserve evenly over the time to the reset: 1100 left, 500
/// reserved and 1200 seconds to go make one call every 2 seconds.
public struct QuotaShares: Hashable, Sendable {
    enum Verdict: Hashable {
        case goes, paced, reserved
    }

    let limit: Int
    /// Kept back for critical calls.
    public let reserve: Int
    /// Paced when no more than this is left.
    public let pacedBelow: Int

    /// - Parameters:
    ///   - limit: what one window allows.
    ///   - policy: reserve and threshold, in percent of it.
    public init(of limit: Int, policy: QuotaPolicy) {
        self.limit = limit
        let least = min(max(0, policy.minimumReserve), limit / 10)
        reserve = max(limit * min(max(0, policy.reservePercent), 100) / 100, least)
        let threshold = limit * min(max(0, policy.throttleThresholdPercent), 100) / 100
        pacedBelow = policy.isThrottlingEnabled ? reserve + threshold : 0
    }

    /// Normal and low calls wait when no more than this is left.
    public var keptFromNormal: Int { 2 * reserve }

    func verdict(for priority: Priority, available: Int) -> Verdict {
        switch priority {
        case .critical: .goes
        case .high: available > reserve ? .goes : .reserved
        case .normal, .low:
            available > keptFromNormal ? (available <= pacedBelow ? .paced : .goes) : .reserved
        }
    }

    /// Nanoseconds between two paced calls. Only for what is paced: more than the reserve is left.
    public func spacing(available: Int, toReset: Int64, longest: Int64) -> Int64 {
        min(longest, max(0, toReset) / Int64(max(1, available - reserve)))
    }
}
