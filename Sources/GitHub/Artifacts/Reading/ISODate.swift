private import FoundationEssentials

/// The dates in GitHub's JSON, `2026-02-26T08:15:00Z` (ISO 8601), read into seconds since the Unix epoch.
enum ISODate {
    static func seconds(in text: String) -> Int64? {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        return Int64(exactly: date.timeIntervalSince1970.rounded(.down))
    }
}
