/// One thing about the simulated weather that an operator in training turns.
public enum WeatherKnob: String, CaseIterable, Hashable, Sendable {
    case latency
    case serverErrors = "server-error"
    case secondaryLimits = "secondary-limit"
    case expiringLinks = "blob-expires"
    case resets = "reset"
    case cuts = "cut"
    case clock = "clock-ahead"

    /// As the simulator's `PUT /_simulator/weather` and `:weather` call it.
    public var name: String { rawValue }

    var title: String {
        switch self {
        case .latency: "answers take"
        case .serverErrors: "server errors"
        case .secondaryLimits: "secondary limits"
        case .expiringLinks: "links expire"
        case .resets: "connections reset"
        case .cuts: "bodies cut"
        case .clock: "clock ahead by"
        }
    }

    /// Where the slider can stand; fine weather is among them.
    var stops: [WeatherSetting] {
        switch self {
        case .latency:
            [0, 40, 100, 250, 500, 1000, 2000, 5000, 10_000].map { .duration(.milliseconds($0)) }
        case .serverErrors, .secondaryLimits, .expiringLinks, .resets, .cuts:
            [0, 1, 2, 5, 10, 20, 50, 80, 100].map { .share($0 / 100) }
        case .clock: [-3600, -300, -60, -10, 0, 10, 60, 300, 3600].map { .duration(.seconds($0)) }
        }
    }

    /// What a person wrote; `nil` where it is none of this knob's kind.
    public func setting(_ text: String) -> WeatherSetting? {
        switch self {
        case .latency, .clock: WeatherSetting(duration: text)
        case .serverErrors, .secondaryLimits, .expiringLinks, .resets, .cuts: WeatherSetting(share: text)
        }
    }
}
