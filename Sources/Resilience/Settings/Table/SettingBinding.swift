/// Where a setting's value lives in `Settings`, which type it has, and which values it may take.
enum SettingBinding: Sendable {
    typealias Path<Value> = any WritableKeyPath<Settings, Value> & Sendable

    case flag(Path<Bool>)
    case whole(Path<Int>, ClosedRange<Int>)
    case percent(Path<Int>, ClosedRange<Int>)
    case number(Path<Double>, ClosedRange<Double>)
    case duration(Path<Duration>, ClosedRange<Duration>)
    case statuses(Path<Set<Int>>, ClosedRange<Int>)

    /// What a text is, or why it cannot be the value.
    enum Reading: Hashable, Sendable {
        case value(SettingValue)
        /// The text is nothing of the wanted type.
        case wrongType
        case outOfRange
    }

    func value(in settings: Settings) -> SettingValue {
        switch self {
        case .flag(let path): .flag(settings[keyPath: path])
        case .whole(let path, _): .whole(settings[keyPath: path])
        case .percent(let path, _): .percent(settings[keyPath: path])
        case .number(let path, _): .number(settings[keyPath: path])
        case .duration(let path, _): .duration(settings[keyPath: path])
        case .statuses(let path, _): .statuses(settings[keyPath: path])
        }
    }

    func set(_ value: SettingValue, in settings: inout Settings) {
        switch (self, value) {
        case (.flag(let path), .flag(let flag)): settings[keyPath: path] = flag
        case (.whole(let path, _), .whole(let number)): settings[keyPath: path] = number
        case (.percent(let path, _), .percent(let percent)): settings[keyPath: path] = percent
        case (.number(let path, _), .number(let number)): settings[keyPath: path] = number
        case (.duration(let path, _), .duration(let duration)): settings[keyPath: path] = duration
        case (.statuses(let path, _), .statuses(let statuses)): settings[keyPath: path] = statuses
        case (.flag, _), (.whole, _), (.percent, _), (.number, _), (.duration, _), (.statuses, _):
            // Values are read by the same binding, and presets are checked by a test.
            preconditionFailure("\(value) has another type than its setting")
        }
    }

    func reading(of text: some StringProtocol) -> Reading {
        switch self {
        case .flag: Self.reading(Self.flag(of: text), allowing: { _ in true }, as: SettingValue.flag)
        case .whole(_, let range): Self.reading(Int(text), allowing: range.contains, as: SettingValue.whole)
        case .percent(_, let range):
            Self.reading(Self.percent(of: text), allowing: range.contains, as: SettingValue.percent)
        case .number(_, let range):
            Self.reading(Double(text), allowing: range.contains, as: SettingValue.number)
        case .duration(_, let range):
            Self.reading(DurationText.duration(of: text), allowing: range.contains, as: SettingValue.duration)
        case .statuses(_, let range):
            Self.reading(
                Self.statuses(of: text),
                allowing: { $0.allSatisfy(range.contains) },
                as: SettingValue.statuses
            )
        }
    }

    /// The type in words: `a whole number`.
    var type: String {
        switch self {
        case .flag: "true or false"
        case .whole: "a whole number"
        case .percent: "a percentage such as 10 or 10%"
        case .number: "a number"
        case .duration: "a time such as 250ms, 5s, 2m or 1h; a plain number is milliseconds"
        case .statuses: "statuses separated by commas"
        }
    }

    /// The allowed values in words: `0% to 100%`.
    var allowed: String {
        switch self {
        case .flag: "true or false"
        case .whole(_, let range): Self.text(of: range, as: SettingValue.whole)
        case .percent(_, let range): Self.text(of: range, as: SettingValue.percent)
        case .number(_, let range): Self.text(of: range, as: SettingValue.number)
        case .duration(_, let range): Self.text(of: range, as: SettingValue.duration)
        case .statuses(_, let range): Self.text(of: range, as: SettingValue.whole)
        }
    }

    private static func reading<Value>(
        _ value: Value?,
        allowing isAllowed: (Value) -> Bool,
        as wrap: (Value) -> SettingValue
    ) -> Reading {
        guard let value else { return .wrongType }
        return isAllowed(value) ? .value(wrap(value)) : .outOfRange
    }

    private static func text<Bound>(of range: ClosedRange<Bound>, as wrap: (Bound) -> SettingValue) -> String
    {
        "\(wrap(range.lowerBound).text) to \(wrap(range.upperBound).text)"
    }

    private static func flag(of text: some StringProtocol) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }

    private static func percent(of text: some StringProtocol) -> Int? {
        Int(text.hasSuffix("%") ? text.dropLast() : text[...])
    }

    private static func statuses(of text: some StringProtocol) -> Set<Int>? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.trimmed) }
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        return Set(parts.compactMap { $0 })
    }
}
