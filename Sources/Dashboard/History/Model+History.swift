internal import Resilience
internal import Screen
internal import Timing

/// Looking back through the last hour. What is shown stands still there, while collection goes on.
extension Model {
    /// Whether a moment of the past is looked at.
    var isInPast: Bool { frozen?.kind == .past }

    /// How far one step goes; longer where more time is in sight.
    private var step: Duration {
        switch span {
        case .minute: .seconds(5)
        case .fiveMinutes: .seconds(15)
        case .fifteenMinutes: .seconds(60)
        case .start: .seconds(300)
        }
    }

    mutating func lookEarlier() {
        let wanted = shownAt.advanced(by: .zero - step)
        guard let moment = history.moment(at: wanted) ?? history.moments.first, moment.at < shownAt else {
            return say("nothing older is kept")
        }
        look(at: moment)
    }

    mutating func lookLater() {
        let wanted = shownAt.advanced(by: step)
        guard wanted < now, let moment = history.moment(at: wanted) else { return lookAtPresent() }
        look(at: moment.at > shownAt ? moment : history.moment(after: shownAt) ?? moment)
    }

    /// `10:32:07`, the last one that was; or how long ago, `5m`.
    mutating func look(at text: String) {
        guard let instant = instant(of: text) else {
            return say("\(text) is neither a time as 10:32:07 nor a span as 5m", .warning)
        }
        look(atInstant: instant)
    }

    mutating func lookAtMark(_ mark: Bookmark?) {
        guard let mark else { return say("there is no mark there") }
        look(atInstant: mark.at)
        say("mark: \(mark.word)")
    }

    /// The next mark into the past; the one that is looked at isn't meant.
    var earlierMark: Bookmark? { marks.all.last { shownMoment(of: $0) < shownAt } }
    var laterMark: Bookmark? { marks.all.first { shownMoment(of: $0) > shownAt } }

    /// The instant that is shown where the mark is asked for.
    private func shownMoment(of mark: Bookmark) -> Instant {
        (history.moment(at: mark.at) ?? history.moments.first)?.at ?? mark.at
    }

    mutating func lookAtPresent() {
        frozen = nil
    }

    private mutating func look(atInstant instant: Instant) {
        guard instant < now else { return lookAtPresent() }
        guard let moment = history.moment(at: instant) ?? history.moments.first else {
            return say("nothing older is kept")
        }
        look(at: moment)
    }

    private mutating func look(at moment: Moment) {
        var watch = Watch(at: moment, from: history, live: live)
        watch.refilterRequests(matching: Matcher(filter(of: .requests)))
        watch.refilterEvents(matching: Matcher(filter(of: .events)))
        frozen = Frozen(at: moment.at, watch: watch, kind: .past)
    }

    /// The word comes back as an event; of a moment that is gone with its time.
    mutating func mark(_ word: String) -> [Effect] {
        let past = frozen.map { (at: $0.at, clock: figures.clock($0.at)) }
        say("marked \(past?.clock ?? figures.clock(now)): \(word)")
        return [.note(marks.note(of: word, past: past))]
    }

    mutating func remember(_ events: [Event]) {
        for event in events {
            if let mark = marks.happened(event) { history.mark(mark.at, knowing: live) }
        }
    }

    /// Where marks lie in a course whose last value is that of the shown instant: how many slots back.
    func marks(inSlotsOf slot: Duration) -> [Int] {
        let last = Course.number(of: shownAt, slot)
        return marks.all.map { Int(last - Course.number(of: $0.at, slot)) }.filter { $0 >= 0 }
    }

    private func instant(of text: String) -> Instant? {
        if let span = DurationText.duration(of: text) { return now.advanced(by: .zero - span) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        guard let second = parts.count == 3 ? parts[2] : 0, (0..<60).contains(second) else { return nil }
        let day: Int64 = 86_400
        let wanted = hour * 3600 + minute * 60 + second
        let local = now.advanced(by: utcOffset).secondsSinceEpoch
        let passed = ((local - wanted) % day + day) % day
        return Instant(secondsSinceEpoch: now.secondsSinceEpoch - passed)
    }
}
