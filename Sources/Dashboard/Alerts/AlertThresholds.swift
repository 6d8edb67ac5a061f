internal import Resilience

/// From where on failures and latency ring.
struct AlertThresholds: Hashable, Sendable {
    /// Of the answers of five minutes; `nil` never rings.
    private(set) var failurePercent: Int? = 10
    /// p99 of five minutes; `nil` never rings.
    private(set) var latency: Duration? = .seconds(5)

    static let off = "off"

    /// - Returns: whether the text is allowed: `10%`, `10`, `off`.
    mutating func setFailures(_ text: String) -> Bool {
        guard text != Self.off else {
            failurePercent = nil
            return true
        }
        guard let percent = Int(text.hasSuffix("%") ? text.dropLast() : text[...]),
            (1...100).contains(percent)
        else { return false }
        failurePercent = percent
        return true
    }

    /// - Returns: whether the text is allowed: `5s`, `off`.
    mutating func setLatency(_ text: String) -> Bool {
        guard text != Self.off else {
            latency = nil
            return true
        }
        guard let duration = DurationText.duration(of: text),
            (.milliseconds(1)...Duration.seconds(3600)).contains(duration)
        else { return false }
        latency = duration
        return true
    }

    /// `limits, open breakers, failures from 10%, p99 from 5s`.
    var sentence: String {
        let failures = failurePercent.map { "failures from \($0)%" }
        let slow = latency.map { "p99 from \(DurationText.text(of: $0))" }
        return (["limits", "open breakers"] + [failures, slow].compactMap(\.self)).joined(separator: ", ")
    }
}
