/// How durations and counts are written.
package enum Words {
    /// Three digits that matter: `0 s`, `12 ms`, `1.23 s`, `45.6 s`, `2 min 5 s`, `3 h 2 min`.
    package static func duration(_ duration: Duration) -> String {
        let milliseconds = duration.milliseconds
        switch milliseconds {
        case ..<1: return duration > .zero ? "<1 ms" : "0 s"
        case ..<1000: return "\(milliseconds) ms"
        case ..<10_000: return "\(milliseconds / 1000).\(digits(milliseconds % 1000 / 10)) s"
        case ..<60_000: return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
        case ..<3_600_000: return "\(milliseconds / 60_000) min \(milliseconds % 60_000 / 1000) s"
        default: return "\(milliseconds / 3_600_000) h \(milliseconds % 3_600_000 / 60_000) min"
        }
    }

    static func count(_ count: Int) -> String {
        guard count >= 1000 else { return "\(count)" }
        let rest = String(count % 1000)
        return self.count(count / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
    }

    static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(self.count(count)) \(count == 1 ? one : many)"
    }

    /// A share of 0 to 1 in whole per cent; never 0 or 100 where it isn't.
    package static func percent(_ share: Double) -> String {
        let percent = Int((share * 100).rounded())
        if percent == 0, share > 0 { return "<1%" }
        if percent == 100, share < 1 { return ">99%" }
        return "\(percent)%"
    }

    private static func digits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
