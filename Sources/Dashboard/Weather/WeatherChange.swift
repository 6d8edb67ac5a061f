/// What an operator in training does to the simulated GitHub.
public enum WeatherChange: Hashable, Sendable {
    case turn(WeatherKnob, WeatherSetting)
    /// The scenario's own weather again.
    case clear
    case play(scenario: String)
    /// Nothing is left of the bucket.
    case exhaust(bucket: String)
    /// Every credential hits a secondary limit now.
    case strike

    /// To follow "weather:".
    var words: String {
        switch self {
        case .turn(let knob, let setting): "\(knob.name) \(setting.text)"
        case .clear: "the scenario's own again"
        case .play(let scenario): "scenario \(scenario)"
        case .exhaust(let bucket): "\(bucket) is exhausted"
        case .strike: "a secondary limit hits now"
        }
    }
}
