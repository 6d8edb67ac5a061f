internal import Timing

/// How durations are spelt in scenarios: a number and a unit, `250ms`, `10s`, `1.5m`, `-1h`, `2d`; `0` needs
/// no unit.
enum DurationText {
    private static let units: [(suffix: String, nanoseconds: Double)] = [
        ("ms", 1e6), ("us", 1e3), ("s", 1e9), ("m", 60e9), ("h", 3_600e9), ("d", 86_400e9),
    ]

    /// Nil where the text is no duration.
    static func duration(_ text: String) -> Duration? {
        if text == "0" { return .zero }
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }),
            let number = Double(text.dropLast(unit.suffix.count)), abs(number) < 1e6
        else { return nil }
        return .nanoseconds(Int64((number * unit.nanoseconds).rounded()))
    }

    static func text(_ duration: Duration) -> String {
        let nanoseconds = duration.nanoseconds
        if nanoseconds == 0 { return "0" }
        return nanoseconds % 1_000_000_000 == 0
            ? "\(nanoseconds / 1_000_000_000)s" : "\(Double(nanoseconds) / 1e6)ms"
    }
}
