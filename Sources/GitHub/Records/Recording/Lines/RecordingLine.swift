private import FoundationEssentials
internal import Resilience
internal import Timing

/// One line of a recording's file: the header, or a fact under the name of its kind.
enum RecordingLine {
    case header(HeaderForm)
    case events(at: Int64, [EventForm])
    case snapshot(at: Int64, SnapshotForm)
    /// Without a reason the service answers again.
    case connection(at: Int64, lost: CleanText?)
    case settings(at: Int64, SettingsForm)
    case missing(at: Int64, Int)

    /// Rises when an older program could not play what a newer one writes.
    static let version = 1

    /// Without its line break.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        guard let data = try? encoder.encode(self) else {
            // Everything in it is a number or a text.
            preconditionFailure("a line of a recording can't be written")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// `nil` where the bytes are no such line.
    init?(reading line: ArraySlice<UInt8>) {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        guard let decoded = try? decoder.decode(Self.self, from: Data(line)) else { return nil }
        self = decoded
    }
}

extension RecordingLine: Codable {
    private enum CodingKeys: String, CodingKey {
        case version = "headroom_recording"
        case header, at, events, snapshot, connection, lost, settings, missing
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.header) {
            self = .header(try container.decode(HeaderForm.self, forKey: .header))
            return
        }
        let at = try container.decode(Int64.self, forKey: .at)
        if container.contains(.events) {
            self = .events(at: at, try container.decode([EventForm].self, forKey: .events))
        } else if container.contains(.snapshot) {
            self = .snapshot(at: at, try container.decode(SnapshotForm.self, forKey: .snapshot))
        } else if container.contains(.connection) {
            self = .connection(at: at, lost: try container.decodeIfPresent(CleanText.self, forKey: .lost))
        } else if container.contains(.settings) {
            self = .settings(at: at, try container.decode(SettingsForm.self, forKey: .settings))
        } else {
            self = .missing(at: at, try container.decode(Int.self, forKey: .missing))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .header(let header):
            try container.encode(Self.version, forKey: .version)
            try container.encode(header, forKey: .header)
        case .events(let at, let events):
            try container.encode(at, forKey: .at)
            try container.encode(events, forKey: .events)
        case .snapshot(let at, let snapshot):
            try container.encode(at, forKey: .at)
            try container.encode(snapshot, forKey: .snapshot)
        case .connection(let at, let reason):
            try container.encode(at, forKey: .at)
            try container.encode(reason == nil ? "found" : "lost", forKey: .connection)
            try container.encodeIfPresent(reason, forKey: .lost)
        case .settings(let at, let settings):
            try container.encode(at, forKey: .at)
            try container.encode(settings, forKey: .settings)
        case .missing(let at, let count):
            try container.encode(at, forKey: .at)
            try container.encode(count, forKey: .missing)
        }
    }
}
