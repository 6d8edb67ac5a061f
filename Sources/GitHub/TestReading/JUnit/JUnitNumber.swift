/// Numbers as producers write them, in seconds: `1.5`, `1,234.56`, `1.234,56`, `0,003`, `1.2e-05`.
///
/// | text | seconds |
/// |---|---|
/// | `1,234.56` and `1.234,56` | 1234.56: the last sign of two kinds parts the fraction |
/// | `1,234,567` | 1234567: a sign that repeats groups thousands |
/// | `0,003` | 0.003: a single sign parts the fraction |
/// | empty, `NaN`, `-1`, `fast`, `1e300` | not known |
enum JUnitNumber {
    /// Longer than this is no duration of a test.
    private static let longest = 10.0 * 365 * 86_400

    static func duration(_ text: String) -> Duration? {
        guard text.utf8.count <= 40, let seconds = Double(normalized(text)), seconds >= 0, seconds <= longest
        else { return nil }
        return .nanoseconds(Int64((seconds * 1_000_000_000).rounded()))
    }

    private static func normalized(_ text: String) -> String {
        let digits = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "_" }
        // Not what Swift reads besides decimals: hexadecimal numbers, infinity and NaN.
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }) else { return "" }
        guard let last = digits.lastIndex(where: { $0 == "," || $0 == "." }) else { return digits }
        let sign = digits[last]
        let isGrouping = digits.count { $0 == sign } > 1
        let whole = digits[..<last].filter { $0 != "," && $0 != "." }
        return whole + (isGrouping ? "" : ".") + digits[digits.index(after: last)...]
    }
}
