import Foundation

/// What a figure counts.
enum Unit: String, Hashable, Sendable {
    case nanoseconds = "ns"
    case milliseconds = "ms"
    case each = "each"
    case perSecond = "/s"
    case ratio = "x"
    case percent = "%"
    case mebibytes = "MiB"

    func text(_ value: Double) -> String {
        switch self {
        case .nanoseconds: String(format: "%.1f ns", value)
        case .milliseconds: String(format: "%.2f ms", value)
        case .each: String(format: "%.2f", value)
        case .perSecond: Self.rate(value)
        case .ratio: String(format: "%.3f", value)
        case .percent: String(format: "%.2f %%", value)
        case .mebibytes: String(format: "%.1f MiB", value)
        }
    }

    private static func rate(_ value: Double) -> String {
        switch value {
        case 1e6...: String(format: "%.2f M/s", value / 1e6)
        case 1e4...: String(format: "%.1f k/s", value / 1e3)
        case 100...: String(format: "%.0f /s", value)
        default: String(format: "%.1f /s", value)
        }
    }
}
