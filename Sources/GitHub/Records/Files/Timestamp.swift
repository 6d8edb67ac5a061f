private import FoundationEssentials
internal import Timing

/// Instants as records write them: RFC 3339 in UTC with milliseconds, `2026-11-24T07:30:00.125Z`.
enum Timestamp {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    static func text(of instant: Instant) -> String {
        Date(timeIntervalSince1970: Double(instant.nanoseconds / 1_000_000) / 1000).formatted(style)
    }

    /// `nil` where the text is no such instant.
    static func instant(in text: String) -> Instant? {
        guard let date = try? style.parse(text) else { return nil }
        return Instant(nanoseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()) * 1_000_000)
    }
}
