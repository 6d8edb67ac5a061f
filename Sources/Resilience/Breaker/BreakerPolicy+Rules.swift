internal import Timing

extension BreakerPolicy {
    /// The rules that are on, as people read them.
    var rules: [String] {
        guard isEnabled else { return [] }
        var rules: [String] = []
        if failureThreshold > 0 {
            rules.append("\(failureThreshold) failures in \(Self.text(of: failureTimeWindow))")
        }
        if failureRatePercent > 0 {
            rules.append("rate ≥ \(failureRatePercent)% of ≥ \(minimumCalls)")
        }
        if slowRatePercent > 0 {
            rules.append(
                "slower than \(Self.text(of: slowThreshold)) ≥ \(slowRatePercent)% of ≥ \(minimumCalls)"
            )
        }
        return rules
    }

    /// `90s` is `1m30s`; below a second, milliseconds.
    private static func text(of duration: Duration) -> String {
        let milliseconds = duration.nanoseconds / 1_000_000
        guard milliseconds % 1000 == 0 else { return "\(milliseconds)ms" }
        let seconds = milliseconds / 1000
        let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return text.isEmpty ? "0s" : text
    }
}
