internal import Timing

/// Durations as text: a plain whole number of milliseconds, or a whole number with a unit (`250ms`, `5s`, `2m`, `1h`).
public enum DurationText {
    /// Milliseconds in each unit, largest first.
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1),
    ]

    /// `nil` for what is no duration, or one too long to count.
    public static func duration(of text: some StringProtocol) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
        let suffix = text[digits.endIndex...]
        guard let count = Int64(digits) else { return nil }
        guard !suffix.isEmpty else { return duration(count, times: 1) }
        guard let unit = units.first(where: { $0.name == suffix }) else { return nil }
        return duration(count, times: unit.milliseconds)
    }

    /// In the largest unit that needs no fraction; anything below a millisecond is cut off.
    public static func text(of duration: Duration) -> String {
        let milliseconds = duration.nanoseconds / 1_000_000
        guard milliseconds != 0, let unit = units.first(where: { milliseconds % $0.milliseconds == 0 }) else {
            return "0s"
        }
        return "\(milliseconds / unit.milliseconds)\(unit.name)"
    }

    private static func duration(_ count: Int64, times milliseconds: Int64) -> Duration? {
        let (product, overflow) = count.multipliedReportingOverflow(by: milliseconds)
        guard !overflow, product <= .max / 1_000_000 else { return nil }
        return .milliseconds(product)
    }
}
