import Glibc
import Timing

/// The operator's time zone.
enum LocalTime {
    /// Local time less UTC at this instant.
    static func offset(at now: Instant) -> Duration {
        var seconds = time_t(now.secondsSinceEpoch)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return .seconds(parts.tm_gmtoff)
    }
}
