internal import Resilience

/// How far a knob of the weather is turned.
public enum WeatherSetting: Hashable, Sendable {
    /// From 0, never, to 1, always.
    case share(Double)
    /// May be negative, for a clock that runs behind.
    case duration(Duration)

    /// Reads `20%` or `0.2`.
    init?(share text: String) {
        let isPercent = text.hasSuffix("%")
        guard let number = Double(isPercent ? text.dropLast() : text[...]) else { return nil }
        let share = isPercent ? number / 100 : number
        guard (0...1).contains(share) else { return nil }
        self = .share(share)
    }

    /// Reads `250ms`, `5m`, `-10s`, and the simulator's own `35.0ms` and `0`.
    init?(duration text: String) {
        let isNegative = text.hasPrefix("-")
        if text.hasSuffix("ms"), let milliseconds = Double(text.dropLast(2)), abs(milliseconds) < 1e9 {
            self = .duration(.nanoseconds(Int64((milliseconds * 1e6).rounded())))
            return
        }
        guard let duration = DurationText.duration(of: isNegative ? text.dropFirst() : text[...]) else {
            return nil
        }
        self = .duration(isNegative ? .zero - duration : duration)
    }

    /// `20%`, `250ms`, `-5m`.
    public var text: String {
        switch self {
        case .share(let share): Figures(utcOffset: .zero, unknown: "").percent(share * 100)
        case .duration(let duration):
            (duration < .zero ? "-" : "")
                + DurationText.text(of: duration < .zero ? .zero - duration : duration)
        }
    }

    /// For comparing settings of one knob.
    var size: Double {
        switch self {
        case .share(let share): share
        case .duration(let duration): duration / .seconds(1)
        }
    }
}
