internal import Resilience

/// The last two thousand events. The noisy ones have a ring of their own, so that a thousand calls a second
/// don't push out the one breaker that opened.
struct EventLog: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        var event: Event
        /// Whether the panel's filter lets it through.
        var isMatching: Bool
    }

    static let capacity = 2000

    private var notable = Ring<Line>(capacity: capacity * 3 / 4)
    private var noisy = Ring<Line>(capacity: capacity / 4)

    var count: Int { notable.count + noisy.count }

    /// Events come in the order of their numbers.
    mutating func append(_ event: Event, matching matcher: Matcher) {
        let line = Line(event: event, isMatching: matcher.matches(event))
        if Sentences.level(of: event.kind) > .debug {
            notable.append(line)
        } else {
            noisy.append(line)
        }
    }

    mutating func refilter(matching matcher: Matcher) {
        for index in 0..<notable.count {
            notable[index].isMatching = matcher.matches(notable[index].event)
        }
        for index in 0..<noisy.count {
            noisy[index].isMatching = matcher.matches(noisy[index].event)
        }
    }

    /// The numbers of what the filter lets through, newest first, at most `limit`.
    func numbers(from level: Event.Level, limit: Int) -> [UInt64] {
        var numbers: [UInt64] = []
        var (left, right) = (notable.count - 1, level == .debug ? noisy.count - 1 : -1)
        while numbers.count < limit, left >= 0 || right >= 0 {
            let takesLeft = right < 0 || (left >= 0 && notable[left].event.number > noisy[right].event.number)
            let isMatching = takesLeft ? notable[left].isMatching : noisy[right].isMatching
            if isMatching {
                numbers.append(takesLeft ? notable[left].event.number : noisy[right].event.number)
            }
            if takesLeft { left -= 1 } else { right -= 1 }
        }
        return numbers
    }

    subscript(number: UInt64) -> Event? {
        Self.find(number, in: notable) ?? Self.find(number, in: noisy)
    }

    private static func find(_ number: UInt64, in ring: Ring<Line>) -> Event? {
        var (low, high) = (0, ring.count)
        while low < high {
            let middle = (low + high) / 2
            if ring[middle].event.number < number { low = middle + 1 } else { high = middle }
        }
        guard low < ring.count, ring[low].event.number == number else { return nil }
        return ring[low].event
    }
}
