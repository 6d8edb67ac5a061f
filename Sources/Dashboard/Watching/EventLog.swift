internal import Resilience
internal import Timing

/// The last two thousand events. The noisy ones have a ring of their own, so that a thousand calls a second
/// don't push out the one breaker that opened; calls refused for one reason share a line.
struct EventLog: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        /// Of the first event that it stands for.
        let number: UInt64
        /// The newest event that it stands for.
        fileprivate(set) var event: Event
        /// Events that it stands for.
        fileprivate(set) var count = 1
        /// Whether the panel's filter lets it through.
        fileprivate(set) var isMatching: Bool
        /// Made when a filter first looks at it.
        fileprivate var searchText: SearchText?

        fileprivate init(_ event: Event, matching matcher: Matcher) {
            number = event.number
            self.event = event
            isMatching = true
            refilter(matching: matcher)
        }

        fileprivate mutating func add(_ newer: Event, matching matcher: Matcher) {
            event = newer
            count += 1
            searchText = nil
            refilter(matching: matcher)
        }

        fileprivate mutating func refilter(matching matcher: Matcher) {
            guard !matcher.matchesAll else { return isMatching = true }
            let text = searchText ?? SearchText(Sentences.searchText(of: event))
            searchText = text
            isMatching = matcher.matches(text)
        }
    }

    static let capacity = 2000

    private var notable = Ring<Line>(capacity: capacity * 3 / 4)
    private var noisy = Ring<Line>(capacity: capacity / 4)

    var count: Int { notable.count + noisy.count }

    /// Events come in the order of their numbers.
    mutating func append(_ event: Event, matching matcher: Matcher) {
        if event.kind.level <= .debug {
            noisy.append(Line(event, matching: matcher))
        } else if let index = place(toFold: event) {
            notable[index].add(event, matching: matcher)
        } else {
            notable.append(Line(event, matching: matcher))
        }
    }

    /// How many lines back a refusal finds the line of its like.
    private static let foldingDepth = 16

    /// The line of calls lately refused for the same reason, where the event is one more of them.
    private func place(toFold event: Event) -> Int? {
        guard let reason = Self.refusal(in: event) else { return nil }
        let recent = max(0, notable.count - Self.foldingDepth)..<notable.count
        return recent.last { Self.refusal(in: notable[$0].event) == reason }
    }

    private static func refusal(in event: Event) -> Refusal.Reason? {
        guard case .ended(_, .refused(let refusal), _, _) = event.kind else { return nil }
        return refusal.reason
    }

    /// What had been told by then, of all that is still known.
    func asOf(_ instant: Instant) -> EventLog {
        var log = EventLog()
        for line in notable.elements where line.event.at <= instant { log.notable.append(line) }
        for line in noisy.elements where line.event.at <= instant { log.noisy.append(line) }
        return log
    }

    mutating func refilter(matching matcher: Matcher) {
        for index in 0..<notable.count {
            notable[index].refilter(matching: matcher)
        }
        for index in 0..<noisy.count {
            noisy[index].refilter(matching: matcher)
        }
    }

    /// The numbers of what the filter lets through, newest first, at most `limit`.
    func numbers(from level: Event.Level, limit: Int) -> [UInt64] {
        var numbers: [UInt64] = []
        var (left, right) = (notable.count - 1, level == .debug ? noisy.count - 1 : -1)
        while numbers.count < limit, left >= 0 || right >= 0 {
            let takesLeft = right < 0 || (left >= 0 && notable[left].number > noisy[right].number)
            let isMatching = takesLeft ? notable[left].isMatching : noisy[right].isMatching
            if isMatching {
                numbers.append(takesLeft ? notable[left].number : noisy[right].number)
            }
            if takesLeft { left -= 1 } else { right -= 1 }
        }
        return numbers
    }

    /// The line that begins with the event of this number.
    subscript(number: UInt64) -> Line? {
        Self.find(number, in: notable) ?? Self.find(number, in: noisy)
    }

    private static func find(_ number: UInt64, in ring: Ring<Line>) -> Line? {
        var (low, high) = (0, ring.count)
        while low < high {
            let middle = (low + high) / 2
            if ring[middle].number < number { low = middle + 1 } else { high = middle }
        }
        guard low < ring.count, ring[low].number == number else { return nil }
        return ring[low]
    }
}
