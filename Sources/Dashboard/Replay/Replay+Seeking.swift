internal import Resilience
internal import Timing

extension Replay {
    /// Where a text means: a time of day, a way from here, or a share of the whole.
    ///
    /// | text | place |
    /// |---|---|
    /// | `10:32:07`, `10:32` | the first such time from the start on |
    /// | `+30s`, `-5m` | so much later or earlier than here |
    /// | `50%` | half of the recording |
    func instant(for text: String, from here: Instant, utcOffset: Duration) -> Instant? {
        if text.hasSuffix("%") { return instant(atShare: text.dropLast()) }
        if let sign = text.first, sign == "+" || sign == "-" {
            guard let span = DurationText.duration(of: text.dropFirst()) else { return nil }
            return here.advanced(by: sign == "+" ? span : .zero - span)
        }
        return instant(atClock: text, utcOffset: utcOffset)
    }

    private func instant(atShare text: Substring) -> Instant? {
        guard let percent = Double(text), (0...100).contains(percent) else { return nil }
        return start.advanced(by: start.duration(to: end) * (percent / 100))
    }

    private func instant(atClock text: String, utcOffset: Duration) -> Instant? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
        guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1],
            let seconds = parts.count == 3 ? parts[2] : 0,
            (0..<24).contains(hours), (0..<60).contains(minutes), (0..<60).contains(seconds)
        else { return nil }
        let day: Int64 = 86_400
        let local = start.advanced(by: utcOffset).secondsSinceEpoch
        let midnight = local - ((local % day) + day) % day
        let wanted = midnight + hours * 3600 + minutes * 60 + seconds
        let next = wanted < local ? wanted + day : wanted
        return Instant(secondsSinceEpoch: next).advanced(by: .zero - utcOffset)
    }
}
