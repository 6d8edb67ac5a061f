private import FoundationEssentials

/// What the first line of a recording says of its version, whatever else a newer one may hold.
struct RecordingVersion: Decodable {
    let number: Int

    private enum CodingKeys: String, CodingKey {
        case number = "headroom_recording"
    }

    /// `nil` where the line is no header.
    init?(reading line: ArraySlice<UInt8>) {
        guard let decoded = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
        self = decoded
    }
}
