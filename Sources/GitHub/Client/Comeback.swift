internal import Timing

/// Says to people when it is worth asking again.
enum Comeback {
    static func sentence(_ instant: Instant?, from now: Instant) -> String {
        guard let instant else { return "Nobody knows yet when that will change." }
        guard instant > now else { return "Try again now." }
        return "Try again in \(span(now.duration(to: instant))), at \(timeOfDay(instant)) UTC."
    }

    /// Rounded up, in the two largest units.
    private static func span(_ duration: Duration) -> String {
        let seconds = (duration.nanoseconds + 999_999_999) / 1_000_000_000
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }

    private static func timeOfDay(_ instant: Instant) -> String {
        let seconds = instant.secondsSinceEpoch
        let ofDay = (seconds % 86_400 + 86_400) % 86_400
        return [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
            separator: ":"
        )
    }
}
