internal import Timing

/// Content creations of the last minute and the last hour. Each counts at most a second, or a minute, too
/// long.
struct CreationLedger: Sendable {
    private var minute: RollingWindow<Int>
    private var hour: RollingWindow<Int>

    init(at now: Instant) {
        minute = .lastMinute(at: now)
        hour = .lastHour(at: now)
    }

    mutating func created(at now: Instant) {
        minute.add(1, at: now)
        hour.add(1, at: now)
    }

    func lastMinute(at now: Instant) -> Int { minute.sum(at: now) }

    func lastHour(at now: Instant) -> Int { hour.sum(at: now) }

    /// When the next creation may go; `nil` for now.
    func opening(perMinute: Int, perHour: Int, at now: Instant) -> Instant? {
        let openings = [
            Self.opening(of: minute, limit: perMinute, at: now),
            Self.opening(of: hour, limit: perHour, at: now),
        ]
        return openings.compactMap { $0 }.max()
    }

    private static func opening(of window: RollingWindow<Int>, limit: Int, at now: Instant) -> Instant? {
        guard limit > 0, window.sum(at: now) >= limit else { return nil }
        return window.falls(to: limit - 1, after: now)
    }
}
