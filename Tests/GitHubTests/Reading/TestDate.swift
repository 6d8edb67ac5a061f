/// Dates of HTTP near the instant 1000000, which is Mon, 12 Jan 1970 13:46:40 GMT.
enum TestDate {
    static func text(_ seconds: Int64) -> String {
        let ofDay = seconds % 86_400
        let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let day = seconds / 86_400 + 1
        return "Mon, \(day < 10 ? "0" : "")\(day) Jan 1970 \(clock.joined(separator: ":")) GMT"
    }
}
