import Dashboard
import Timing

/// What `GET /_simulator/scenario` tells.
struct ScenarioPage: Decodable {
    /// A knob's value as text, whatever JSON has it as.
    struct Knob: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let flag = try? container.decode(Bool.self) {
                text = "\(flag)"
            } else {
                text = "\(try container.decode(Double.self))"
            }
        }
    }

    let name: String
    let known: [String]
    let phase: String?
    let weather: [String: Knob]
}

/// What `GET /_simulator/ledger` tells.
struct LedgerPage: Decodable {
    struct Window: Decodable {
        let credential: String
        let bucket: String
        let limit: Int
        let remaining: Int
        let reset: Int64
        let open: Bool
    }

    private enum CodingKeys: String, CodingKey {
        case answered, windows, faults
        case refusals = "reasons"
        case violations = "violation_count"
    }

    let answered: Int
    let windows: [Window]
    let refusals: [String: Int]
    let faults: [String: Int]
    let violations: Int
}

extension WeatherReport {
    init(_ scenario: ScenarioPage, _ ledger: LedgerPage) {
        let knobs = WeatherKnob.allCases.compactMap { knob in
            scenario.weather[knob.name].flatMap { knob.setting($0.text) }.map { (knob, $0) }
        }
        let windows = ledger.windows.filter(\.open).map {
            Window(
                credential: $0.credential,
                bucket: $0.bucket,
                limit: $0.limit,
                remaining: $0.remaining,
                reset: Instant(secondsSinceEpoch: $0.reset)
            )
        }
        self.init(
            scenario: scenario.name,
            scenarios: scenario.known,
            phase: scenario.phase,
            knobs: Dictionary(uniqueKeysWithValues: knobs),
            windows: windows,
            answered: ledger.answered,
            refusals: ledger.refusals,
            faults: ledger.faults,
            violations: ledger.violations
        )
    }
}
