/// The three forms of a date in HTTP (RFC 9110 section 5.6.7), read into seconds since the Unix epoch.
enum HTTPDate {
    static func seconds(in text: some StringProtocol) -> Int64? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
        guard words.count >= 5, let clockAt = words.firstIndex(where: { $0.contains(":") }) else {
            return nil
        }
        guard let monthAt = words.firstIndex(where: { month($0) != nil }), monthAt > 0, monthAt <= 2 else {
            return nil
        }
        guard let month = month(words[monthAt]), let time = secondsOfDay(words[clockAt]) else { return nil }
        // The old form of C, `Sun Nov  6 08:49:37 1994`, has the day after the month and the year at the end.
        let isOldForm = monthAt == 1
        let dayAt = isOldForm ? monthAt + 1 : monthAt - 1
        let yearAt = isOldForm ? clockAt + 1 : monthAt + 1
        guard words.indices.contains(yearAt), let day = Int64(words[dayAt]), (1...31).contains(day) else {
            return nil
        }
        guard let written = Int64(words[yearAt]), (0...9999).contains(written) else { return nil }
        let year = written >= 100 ? written : written + (written < 70 ? 2000 : 1900)
        return days(year, month, day) * 86_400 + time
    }

    private static let months = "janfebmaraprmayjunjulaugsepoctnovdec"

    private static func month(_ word: some StringProtocol) -> Int64? {
        guard word.utf8.count == 3, let at = months.range(word.lowercased()), at % 3 == 0 else { return nil }
        return Int64(at / 3 + 1)
    }

    private static func secondsOfDay(_ word: some StringProtocol) -> Int64? {
        let parts = word.split(separator: ":").compactMap { Int64($0) }
        guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        guard (0...60).contains(parts[2]) else { return nil }
        return parts[0] * 3600 + parts[1] * 60 + parts[2]
    }

    /// Days from 1970-01-01 in the Gregorian calendar, counted in years that start in March.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension String {
    /// The offset, in bytes, at which the other text first stands.
    fileprivate func range(_ other: String) -> Int? {
        let bytes = Array(utf8)
        let wanted = Array(other.utf8)
        guard bytes.count >= wanted.count else { return nil }
        return (0...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
