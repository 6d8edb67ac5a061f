internal import Timing

extension Weather {
    /// One thing that can be set about the weather: its name in scenarios and in `PUT /_simulator/weather`.
    struct Knob: Sendable {
        /// Which field it turns, and within which bounds.
        enum Field: Sendable {
            case probability(any WritableKeyPath<Weather, Double> & Sendable)
            case number(any WritableKeyPath<Weather, Double> & Sendable, ClosedRange<Double>)
            case integer(any WritableKeyPath<Weather, Int> & Sendable, ClosedRange<Int>)
            case flag(any WritableKeyPath<Weather, Bool> & Sendable)
            case duration(any WritableKeyPath<Weather, Duration> & Sendable, ClosedRange<Duration>)
        }

        let name: String
        let field: Field
    }

    static let knobs: [Knob] = [
        Knob(name: "latency", field: .duration(\.latency, .zero ... .seconds(120))),
        Knob(name: "latency-spread", field: .number(\.latencySpread, 1...100)),
        Knob(name: "clock-ahead", field: .duration(\.clockAhead, .seconds(-86_400) ... .seconds(86_400))),
        Knob(name: "date-ahead", field: .duration(\.dateAhead, .seconds(-86_400) ... .seconds(86_400))),
        Knob(name: "server-error", field: .probability(\.serverError)),
        Knob(name: "server-error-status", field: .integer(\.serverErrorStatus, 500...504)),
        Knob(name: "html-errors", field: .probability(\.htmlErrors)),
        Knob(name: "applied-errors", field: .probability(\.appliedErrors)),
        Knob(name: "unavailable-retry-after", field: .integer(\.unavailableRetryAfter, 0...3_600)),
        Knob(name: "secondary-limit", field: .probability(\.secondaryLimit)),
        Knob(name: "reset", field: .probability(\.reset)),
        Knob(name: "cut", field: .probability(\.cut)),
        Knob(name: "stall", field: .probability(\.stall)),
        Knob(name: "garbage", field: .probability(\.garbage)),
        Knob(name: "truncated", field: .probability(\.truncated)),
        Knob(name: "captive-portal", field: .probability(\.captivePortal)),
        Knob(name: "odd-headers", field: .probability(\.oddHeaders)),
        Knob(name: "doubled-headers", field: .probability(\.doubledHeaders)),
        Knob(name: "huge-header", field: .integer(\.hugeHeader, 0...1_000_000)),
        Knob(name: "redirect-loop", field: .probability(\.redirectLoop)),
        Knob(name: "replication-lag", field: .duration(\.replicationLag, .zero ... .seconds(60))),
        Knob(name: "suspended", field: .flag(\.suspended)),
        Knob(name: "uninstalled", field: .flag(\.uninstalled)),
        Knob(name: "blob-rate", field: .integer(\.blobRate, 0...1_000_000_000)),
        Knob(name: "blob-cut", field: .probability(\.blobCut)),
        Knob(name: "blob-ignores-range", field: .probability(\.blobIgnoresRange)),
        Knob(name: "blob-stall", field: .probability(\.blobStall)),
        Knob(name: "blob-busy", field: .probability(\.blobBusy)),
        Knob(name: "blob-expires", field: .probability(\.blobExpires)),
        Knob(name: "blob-changes", field: .probability(\.blobChanges)),
        Knob(name: "blob-corrupts", field: .probability(\.blobCorrupts)),
        Knob(name: "blob-odd-range", field: .probability(\.blobOddRange)),
        Knob(name: "raw-artifacts", field: .probability(\.rawArtifacts)),
        Knob(name: "wrong-digest", field: .probability(\.wrongDigest)),
    ]

    /// Turns the knobs that the table names and leaves the others.
    mutating func set(_ reader: ScenarioReader) throws(ScenarioError) {
        try reader.allowOnly(Self.knobs.map(\.name))
        for knob in Self.knobs {
            switch knob.field {
            case .probability(let path):
                if let value = try reader.number(knob.name, in: 0...1) { self[keyPath: path] = value }
            case .number(let path, let range):
                if let value = try reader.number(knob.name, in: range) { self[keyPath: path] = value }
            case .integer(let path, let range):
                if let value = try reader.integer(knob.name, in: range) { self[keyPath: path] = value }
            case .flag(let path):
                if let value = try reader.flag(knob.name) { self[keyPath: path] = value }
            case .duration(let path, let range):
                if let value = try reader.duration(knob.name, in: range) { self[keyPath: path] = value }
            }
        }
    }

    /// All knobs by name, in the spelling in which they can be set.
    var json: JSON {
        .object(
            Self.knobs.map { knob in
                switch knob.field {
                case .probability(let path), .number(let path, _):
                    .init(knob.name, .number(self[keyPath: path]))
                case .integer(let path, _): .init(knob.name, .integer(self[keyPath: path]))
                case .flag(let path): .init(knob.name, .bool(self[keyPath: path]))
                case .duration(let path, _):
                    .init(knob.name, .string(DurationText.text(self[keyPath: path])))
                }
            }
        )
    }
}
