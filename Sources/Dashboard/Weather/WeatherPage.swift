internal import Screen

/// Where the operator is on the panel of the weather.
struct WeatherPage: Hashable, Sendable {
    enum Row: Hashable, Sendable {
        case scenario
        case knob(WeatherKnob)
        case strike
        case exhaust
    }

    static let rows: [Row] = [.scenario] + WeatherKnob.allCases.map { .knob($0) } + [.strike, .exhaust]

    private(set) var place: Int
    /// The scenario that Enter would play; `nil` for the one that plays.
    private(set) var scenario: String?
    /// The bucket that Enter would exhaust; `nil` for the first.
    private(set) var bucket: String?

    init(on row: Row = .scenario) {
        place = Self.rows.firstIndex(of: row) ?? 0
    }

    var row: Row { Self.rows[place] }

    mutating func move(by step: Int) {
        place = min(max(0, place + step), Self.rows.count - 1)
    }

    mutating func choose(_ step: Int, among scenarios: [String], playing: String) {
        scenario = Self.neighbour(of: scenario ?? playing, step, in: scenarios)
    }

    mutating func choose(_ step: Int, among buckets: [String]) {
        bucket = Self.neighbour(of: bucket ?? buckets.first, step, in: buckets)
    }

    private static func neighbour(of present: String?, _ step: Int, in all: [String]) -> String? {
        guard !all.isEmpty else { return nil }
        let index = present.flatMap { all.firstIndex(of: $0) } ?? 0
        return all[(index + step + all.count) % all.count]
    }
}
