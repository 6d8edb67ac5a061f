/// The value of one setting, whatever its type.
public enum SettingValue: Hashable, Sendable {
    /// On or off.
    case flag(Bool)
    /// A whole number.
    case whole(Int)
    /// 0 to 100.
    case percent(Int)
    /// A number with a fraction.
    case number(Double)
    /// A time.
    case duration(Duration)
    /// Statuses of HTTP.
    case statuses(Set<Int>)

    /// As people read it, and as it can be written into a file: `true`, `5`, `10%`, `0.5`, `5m`, `500,502`.
    public var text: String {
        switch self {
        case .flag(let flag): flag ? "true" : "false"
        case .whole(let number): String(number)
        case .percent(let percent): "\(percent)%"
        case .number(let number): Self.text(of: number)
        case .duration(let duration): DurationText.text(of: duration)
        case .statuses(let statuses): statuses.sorted().map(String.init).joined(separator: ",")
        }
    }

    private static func text(of number: Double) -> String {
        let text = String(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
