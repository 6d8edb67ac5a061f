internal import Timing

/// How numbers and times are written, everywhere on the screen in the same way.
struct Figures: Hashable, Sendable {
    /// Local time less UTC.
    var utcOffset: Duration
    /// Stands for what isn't known yet; never a zero.
    var unknown: String

    /// `10:39:49`, local time.
    func clock(_ instant: Instant?) -> String {
        guard let instant else { return unknown }
        let day: Int64 = 86_400
        let seconds = instant.advanced(by: utcOffset).secondsSinceEpoch
        let inDay = ((seconds % day) + day) % day
        return "\(twoDigits(inDay / 3600)):\(twoDigits(inDay / 60 % 60)):\(twoDigits(inDay % 60))"
    }

    /// What is left until an instant, rounded up so that it is `00:00` only when it has come: `07:42`, `1:07:42`,
    /// from four days on `4d 3h`.
    func countdown(to instant: Instant?, from now: Instant) -> String {
        guard let instant else { return unknown }
        let nanoseconds = max(0, now.nanoseconds(to: instant))
        let seconds = nanoseconds / 1_000_000_000 + (nanoseconds % 1_000_000_000 > 0 ? 1 : 0)
        if seconds >= 4 * 86_400 { return "\(seconds / 86_400)d \(seconds / 3600 % 24)h" }
        let minutes = "\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
        return seconds >= 3600 ? "\(seconds / 3600):\(minutes)" : minutes
    }

    /// How long ago something was, rounded down: `41s`, `12m`, `3h`, `9d`.
    func age(since instant: Instant?, at now: Instant) -> String {
        guard let instant else { return unknown }
        return span(instant.duration(to: now))
    }

    /// A span of time in its largest unit: `0s`, `41s`, `12m`, `3h`, `9d`.
    func span(_ duration: Duration) -> String {
        let seconds = max(0, duration.nanoseconds) / 1_000_000_000
        switch seconds {
        case ..<60: return "\(seconds)s"
        case ..<3600: return "\(seconds / 60)m"
        case ..<86_400: return "\(seconds / 3600)h"
        default: return "\(seconds / 86_400)d"
        }
    }

    /// A span of time as exact as it is worth: `88ms`, `2.1s`, `41s`, `2m05s`, `3h`.
    func latency(_ duration: Duration?) -> String {
        guard let duration else { return unknown }
        let milliseconds = (max(0, duration.nanoseconds) + 500_000) / 1_000_000
        switch milliseconds {
        case ..<1000: return "\(milliseconds)ms"
        case ..<9950: return "\(tenths((milliseconds + 50) / 100))s"
        case ..<60_000: return "\(milliseconds / 1000)s"
        case ..<3_600_000: return "\(milliseconds / 60_000)m\(twoDigits(milliseconds / 1000 % 60))s"
        default: return span(duration)
        }
    }

    /// `0` to `99999`, then `123k`, `4.8M`.
    func count(_ number: Int?) -> String {
        guard let number else { return unknown }
        switch number {
        case ..<100_000: return "\(number)"
        case ..<1_000_000: return "\(number / 1000)k"
        default: return "\(tenths(Int64(number / 100_000)))M"
        }
    }

    /// `0`, `0.4`, `9.5`, `22`.
    func rate(_ value: Double?) -> String {
        guard let value, value.isFinite else { return unknown }
        let limited = min(max(value, 0), 999_999)
        guard limited < 9.95 else { return "\(Int(limited.rounded()))" }
        let parts = Int64((limited * 10).rounded())
        return limited > 0 && parts == 0 ? "<0.1" : (parts % 10 == 0 ? "\(parts / 10)" : tenths(parts))
    }

    /// `0%`, `0.4%`, `52%`.
    func percent(_ value: Double?) -> String {
        guard let value, value.isFinite else { return unknown }
        return rate(value) + "%"
    }

    /// A part of a whole in percent; not known where there is no whole.
    func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return unknown }
        return percent(Double(part) / Double(whole) * 100)
    }

    private func tenths(_ parts: Int64) -> String {
        "\(parts / 10).\(parts % 10)"
    }

    private func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
