internal import Resilience

/// The numbers that a decision to hold a call went by, as they were known when it was made.
enum Grounds: Hashable, Sendable {
    /// Of the bucket. `waitsBelow` is what must be left for the call's priority.
    case quota(left: Int, limit: Int, reserve: Int, waitsBelow: Int)
    case slots(Int)
    case points(aMinute: Int)
    case creations(aMinute: Int, anHour: Int)
    /// Whose answer shut the gate.
    case shut(by: CallID)

    /// `nil` where the reason says it all, or nothing more is known.
    init?(
        of hold: Hold,
        in lane: Lane,
        _ priority: Priority,
        by snapshot: Snapshot?,
        _ culprits: GateCulprits
    ) {
        let credential = snapshot?.credentials.first { $0.name == lane.credential }
        switch hold {
        case .exhausted(let bucket), .reserve(let bucket), .pacing(let bucket):
            guard let quota = credential?.buckets.first(where: { $0.bucket == bucket }),
                let limit = quota.limit, let left = quota.remaining
            else { return nil }
            let floor = priority == .high ? quota.reserve : 2 * quota.reserve
            self = .quota(left: left, limit: limit, reserve: quota.reserve, waitsBelow: floor)
        case .concurrency:
            guard let snapshot else { return nil }
            self = .slots(snapshot.inFlightLimit)
        case .points:
            guard let credential else { return nil }
            self = .points(aMinute: credential.secondary.pointsLimit)
        case .creations:
            guard let secondary = credential?.secondary else { return nil }
            self = .creations(
                aMinute: secondary.creationsPerMinuteLimit,
                anHour: secondary.creationsPerHourLimit
            )
        case .secondary:
            guard let culprit = culprits.culprit(of: .secondary, credential: lane.credential) else {
                return nil
            }
            self = .shut(by: culprit.id)
        case .probing, .writeSpacing, .credential, .backoff, .paused: return nil
        }
    }
}
